import { useTranslations } from "next-intl";
import { ClientMessages } from "@/app/_components/client-messages";
import { EmptyState } from "@/app/_components/empty-state";
import { Tag } from "@/app/_components/tag";
import { DateTime } from "@/app/_components/values";
import type { AwaitingReview } from "@/server/services/register-review/awaiting";
import { useChangeWords } from "./change-words";
import { Changes } from "./history-table";
import { ReviewButtons } from "./review-buttons";

/** What authorities wrote that an embassy has not read yet; `total` also counts those beyond the list. */
export function CorrectionsToReview({ records, total }: { records: AwaitingReview[]; total: number }) {
  const t = useTranslations("entries.desk");
  const beyond = total - records.length;
  return (
    <>
      <ClientMessages namespaces={["entries", "failures"]}>
        <ReviewButtons
          records={records.map((record) => ({
            ...{ subject: record.subject, id: record.id, version: record.version, slug: record.slug },
            title: titleOf(record, t),
            shown: <Shown record={record} />,
          }))}
        />
      </ClientMessages>
      {records.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {beyond > 0 && <p>{t("more", { count: beyond })}</p>}
    </>
  );
}

type Words = ReturnType<typeof useTranslations<"entries.desk">>;

const titleOf = ({ subject, names: [one = "", other = ""] }: AwaitingReview, t: Words): string =>
  subject === "entry" ? t("entry", { name: one }) : t("cooperation", { french: one, foreign: other });

function Shown({ record }: { record: AwaitingReview }) {
  const t = useTranslations("entries.desk");
  const words = useChangeWords();
  const { changes, formerNames, isNew, names } = record;
  return (
    <>
      <p className="pas-muted">
        {t.rich("wrote", { by: record.by || t("someone"), at: () => <DateTime value={record.at} /> })}{" "}
        {isNew && <Tag>{t("isNew")}</Tag>}
      </p>
      {formerNames.length > 0 && <p>{t("renamed", { name: names[0] ?? "", former: formerNames.join(", ") })}</p>}
      <Changes words={changes.map(words)} />
      {changes.length === 0 && formerNames.length === 0 && !isNew && <p>{t("unchanged")}</p>}
    </>
  );
}
