import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { DossierView } from "@/app/_features/application/dossier-view";
import { StatusBadge } from "@/app/_features/application/status-badge";
import { gate } from "@/server/auth/gate";
import { openedDraft } from "@/server/services/conversation/opened-draft";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { advice } = await gate.advice("advice.readDraft", (await params).id);
  return { title: `${(await getTranslations("conversations.draft"))("title")}, ${advice.authority}` };
}

/** The draft that an authority lets the embassy read, as it stands now. */
export default async function OpenedDraftPage({ params }: Props) {
  const { id } = await params;
  const granted = await gate.advice("advice.readDraft", id);
  const draft = await openedDraft(granted);
  const t = await getTranslations("conversations");
  const spaces = await getTranslations("navigation");
  return (
    <>
      <Breadcrumb
        items={[
          { label: spaces("opinions"), href: "/avis" },
          { label: t("list.title"), href: "/avis/conseils" },
          { label: granted.advice.authority, href: `/avis/conseils/${id}` },
        ]}
        current={t("draft.title")}
      />
      <PageHeading
        eyebrow={
          <>
            {granted.advice.authority} · {draft.call.title} <StatusBadge status={draft.status} />
          </>
        }
        title={draft.content.project.title || t("draft.untitled")}
        lead={t("draft.notFiled")}
      />
      <h2 className="fr-sr-only">{t("draft.title")}</h2>
      <DossierView application={draft} />
    </>
  );
}
