import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { StatusBadge } from "@/app/_features/application/status-badge";
import { formatAmount, formatDateTime } from "@/i18n/format";
import { decisionOutcomes } from "@/server/domain/decision/schema";
import type { NotificationPreview } from "@/server/services/decision/notification";
import type { Undecided } from "@/server/services/decision/prepared";
import { EnvelopePanel } from "./envelope-panel";

/** Exactly what notifying would do: the decisions, the amounts, the mails, and whom it leaves where they are. */
export function PreviewView({ preview }: { preview: NotificationPreview }) {
  const t = useTranslations("decisions");
  const locale = useLocale();
  const { outcomes, totalCents, envelope, mails, undecided } = preview;
  return (
    <>
      <Cautions preview={preview} />
      <section aria-labelledby="effets" className="pas-section">
        <h2 id="effets">{t("notify.what")}</h2>
        <OutcomeCounts outcomes={outcomes} />
        <p>
          <strong>{t("notify.granted", { amount: formatAmount(totalCents, locale) })}</strong>
        </p>
        <EnvelopePanel envelope={envelope} title={t("envelope.title")} />
      </section>
      <section aria-labelledby="suites" className="pas-section">
        <h2 id="suites">{t("notify.consequences")}</h2>
        <ul>
          <li>{t("notify.mails", { count: mails })}</li>
          <li>{t("notify.publish")}</li>
          <li>{t("notify.final")}</li>
        </ul>
      </section>
      {undecided.length > 0 && <UndecidedList undecided={undecided} />}
    </>
  );
}

/** What speaks against notifying now: the call that still takes dossiers forbids it, opinions to come are to be weighed. */
function Cautions({ preview: { openUntil, missingOpinions } }: { preview: NotificationPreview }) {
  const t = useTranslations("decisions.notify");
  const locale = useLocale();
  const { awaited, late } = missingOpinions;
  return (
    <>
      {openUntil && (
        <Alert tone="error" role="status" title={t("stillOpenTitle")}>
          {t("stillOpen", { until: formatDateTime(openUntil, locale) })}
        </Alert>
      )}
      {awaited + late > 0 && (
        <Alert tone="warning">
          {awaited > 0 && <p>{t("opinionsAwaited", { count: awaited })}</p>}
          {late > 0 && <p>{t("opinionsLate", { count: late })}</p>}
        </Alert>
      )}
    </>
  );
}

export function OutcomeCounts({ outcomes }: Pick<NotificationPreview, "outcomes">) {
  const t = useTranslations("decisions.notify.outcomes");
  return (
    <ul>
      {decisionOutcomes.map((outcome) => (
        <li key={outcome}>{t(outcome, { count: outcomes[outcome] })}</li>
      ))}
    </ul>
  );
}

function UndecidedList({ undecided }: { undecided: readonly Undecided[] }) {
  const t = useTranslations("decisions.notify");
  return (
    <section aria-labelledby="sans-decision" className="pas-section">
      <h2 id="sans-decision">{t("undecidedTitle", { count: undecided.length })}</h2>
      <Alert tone="warning">{t("undecidedLead")}</Alert>
      <DataTable
        caption={t("undecidedCaption")}
        captionHidden
        rows={undecided}
        rowKey={({ ref }) => ref}
        stacked
        columns={[
          {
            key: "number",
            header: t("number"),
            cell: ({ ref, number }) => <Link href={`/instruction/${ref}`}>{number ?? ref}</Link>,
          },
          { key: "authority", header: t("authority"), cell: ({ authority }) => authority },
          { key: "project", header: t("project"), cell: ({ title }) => title },
          { key: "status", header: t("status"), cell: ({ status }) => <StatusBadge status={status} /> },
        ]}
      />
    </section>
  );
}
