import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdviceView, TheirDraft } from "@/app/_features/conversation/advice-view";
import { gate } from "@/server/auth/gate";
import { belongsTo } from "@/server/domain/user/actor";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ avant?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await gate.space("adviserSpace.open");
  const { advice } = await gate.advice("advice.read", (await params).id);
  return { title: `${(await getTranslations("conversations.list"))("title")}, ${advice.authority}` };
}

/** Advice before filing, for the embassy that gives it. */
export default async function GivenAdvicePage({ params, searchParams }: Props) {
  await gate.space("adviserSpace.open");
  const { id } = await params;
  const granted = await gate.advice("advice.read", id);
  if (!belongsTo(granted.actor, granted.advice.embassyId, "adviser")) notFound();
  const [t, spaces] = [await getTranslations("conversations.list"), await getTranslations("navigation")];
  return (
    <AdviceView
      granted={granted}
      trail={[
        { label: spaces("opinions"), href: "/avis" },
        { label: t("title"), href: "/avis/conseils" },
      ]}
      path={`/avis/conseils/${id}`}
      avant={(await searchParams).avant}
    >
      <TheirDraft granted={granted} />
    </AdviceView>
  );
}
