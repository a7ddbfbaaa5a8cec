import type { Metadata } from "next";
import { TerritoryPage, territoryMetadata } from "@/app/_features/register/territory-page";

type Props = PageProps<"/repertoire/territoires/[pays]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  territoryMetadata({ country: (await params).pays });

/** A country of the register. */
export default async function CountryTerritoryPage({ params }: Props) {
  return <TerritoryPage country={(await params).pays} />;
}
