import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/app/_components/data-table";
import { DateTime } from "@/app/_components/values";
import type { EntryChange } from "@/server/services/register-review/history";
import { useChangeWords } from "./change-words";

/** Who changed what of an entry, and when; latest first. */
export function HistoryTable({ changes }: { changes: EntryChange[] }) {
  const t = useTranslations("entries.history");
  const words = useChangeWords();
  const subjectOf = ({ subject, partner }: EntryChange) =>
    subject !== "cooperation"
      ? t(`subjects.${subject}`)
      : partner === null
        ? t("subjects.lost")
        : t("subjects.cooperation", { partner });
  return (
    <section aria-labelledby="historique" className="pas-section">
      <h2 id="historique">{t("title")}</h2>
      {changes.length > 0 && <p>{t("lead", { count: changes.length })}</p>}
      <DataTable
        caption={t("table")}
        captionHidden
        stacked
        rows={changes}
        rowKey={({ id }) => id}
        empty={<p>{t("none")}</p>}
        columns={[
          { key: "at", header: t("at"), cell: ({ at }) => <DateTime value={at} /> },
          {
            key: "by",
            header: t("by"),
            cell: ({ by, cause, subject }) =>
              `${by === null ? t("someone") : by || t("system")} (${t(`causes.${subject === "network" && cause === "correction" ? "keeping" : cause}`)})`,
          },
          {
            key: "what",
            header: t("what"),
            cell: (change) => t(`did.${change.what}`, { subject: subjectOf(change) }),
          },
          { key: "changes", header: t("changes"), cell: ({ changes }) => <Changes words={changes.map(words)} /> },
        ]}
      />
    </section>
  );
}

/** One change a line. */
export function Changes({ words }: { words: { key: string; text: ReactNode }[] }) {
  if (words.length === 0) return null;
  return (
    <ul className="fr-raw-list fr-mb-2w">
      {words.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
