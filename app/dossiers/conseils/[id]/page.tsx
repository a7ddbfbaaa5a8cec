import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdviceView, OwnDraft } from "@/app/_features/conversation/advice-view";
import { gate } from "@/server/auth/gate";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ avant?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { advice } = await gate.advice("advice.openDraft", (await params).id);
  return { title: `${(await getTranslations("conversations.list"))("title")}, ${advice.embassy}` };
}

/** Advice before filing, for the authority that asks it. */
export default async function AskedAdvicePage({ params, searchParams }: Props) {
  const { id } = await params;
  const owning = await gate.advice("advice.openDraft", id);
  const granted = await gate.advice("advice.read", id);
  const spaces = await getTranslations("navigation");
  return (
    <AdviceView
      granted={granted}
      trail={[{ label: spaces("applications"), href: "/dossiers" }]}
      path={`/dossiers/conseils/${id}`}
      avant={(await searchParams).avant}
    >
      <OwnDraft granted={owning} />
    </AdviceView>
  );
}
