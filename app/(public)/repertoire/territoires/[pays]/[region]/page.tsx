import type { Metadata } from "next";
import { TerritoryPage, territoryMetadata } from "@/app/_features/register/territory-page";

type Props = PageProps<"/repertoire/territoires/[pays]/[region]">;

/** Addresses are handed on as they were sent: "Saint-Louis%20(nord)". What cannot be read names no region. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const asked = async ({ params }: Props) => {
  const { pays, region } = await params;
  return { country: pays, region: decoded(region) };
};

export const generateMetadata = async (props: Props): Promise<Metadata> => territoryMetadata(await asked(props));

/** A region of a country of the register. */
export default async function RegionTerritoryPage(props: Props) {
  return <TerritoryPage {...(await asked(props))} />;
}
