import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/badge";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { Amount, DateOnly, NumberText } from "@/app/_components/values";
import { gate } from "@/server/auth/gate";
import { type CallToDecide, listCallsToDecide } from "@/server/services/decision/list-calls";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decisions.list"))("title") };
}

/** The calls of which the ministry decides. */
export default async function CallsToDecidePage() {
  const calls = await listCallsToDecide(await gate.space("reviewSpace.open"));
  return <CallsToDecide calls={calls} />;
}

function CallsToDecide({ calls }: { calls: CallToDecide[] }) {
  const t = useTranslations("decisions.list");
  const counted = (key: "submitted" | "toDecide" | "prepared" | "awarded") => ({
    key,
    header: t(key),
    numeric: true,
    cell: (call: CallToDecide) => <NumberText value={call[key]} />,
  });
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("caption")}
        captionHidden
        rows={calls}
        rowKey={({ slug }) => slug}
        stacked
        empty={<EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>}
        columns={[
          {
            key: "call",
            header: t("call"),
            cell: ({ slug, title, code }) => (
              <>
                <Link href={`/instruction/appels/${slug}`}>{title}</Link>
                <p className="fr-text--xs pas-muted">{code}</p>
              </>
            ),
          },
          { key: "deadline", header: t("deadline"), cell: ({ closesAt }) => <DateOnly value={closesAt} /> },
          counted("submitted"),
          counted("toDecide"),
          counted("prepared"),
          counted("awarded"),
          {
            key: "envelope",
            header: t("envelope"),
            numeric: true,
            cell: ({ envelopeCents }) => <Amount cents={envelopeCents} />,
          },
          { key: "state", header: t("state"), cell: (call) => <ResultsBadge call={call} /> },
        ]}
      />
    </>
  );
}

function ResultsBadge({ call }: { call: CallToDecide }) {
  const t = useTranslations("decisions.list");
  if (call.resultsNotifiedAt) return <Badge tone="success">{t("notified")}</Badge>;
  return call.isOpen ? <Badge>{t("open")}</Badge> : <Badge tone="info">{t("pending")}</Badge>;
}
