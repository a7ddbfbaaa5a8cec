import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { ButtonGroup, ButtonLink } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { DefinitionList } from "@/app/_components/definition-list";
import { Amount, NumberText } from "@/app/_components/values";
import { formatDateTime } from "@/i18n/format";
import type { NotificationReport } from "@/server/services/decision/notification";
import { OutcomeCounts } from "./notification-preview";

/** What the notification did, by whom and when, and the fate of its mails. */
export function ReportView({ slug, report }: { slug: string; report: NotificationReport }) {
  const t = useTranslations("decisions");
  const date = formatDateTime(report.at, useLocale());
  const mails = (["sent", "queued", "kept", "failed"] as const).filter((status) => report.mails[status] > 0);
  return (
    <>
      <Alert tone="success">
        {report.by ? t("notify.done", { date, by: report.by }) : t("notify.doneAnonymous", { date })}
      </Alert>
      <section aria-labelledby="effets" className="pas-section">
        <h2 id="effets">{t("notify.whatDone")}</h2>
        <OutcomeCounts outcomes={report.outcomes} />
        <DataTable
          caption={t("notify.amounts")}
          rows={report.awards}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: "year", header: t("form.year"), cell: ({ year }) => year },
            {
              key: "amount",
              header: t("form.granted"),
              numeric: true,
              cell: ({ amountCents }) => <Amount cents={amountCents} />,
            },
          ]}
          totals={{ year: t("form.total"), amount: <Amount cents={report.totalCents} /> }}
          empty={null}
        />
      </section>
      {mails.length > 0 && (
        <section aria-labelledby="courriels" className="pas-section">
          <h2 id="courriels">{t("notify.mailsTitle")}</h2>
          <DefinitionList
            items={mails.map((status) => ({
              term: t(`notify.mailStatus.${status}`),
              description: <NumberText value={report.mails[status]} />,
            }))}
          />
        </section>
      )}
      <ButtonGroup>
        <ButtonLink href={`/appels/${slug}`}>{t("notify.public")}</ButtonLink>
        <ButtonLink variant="secondary" href="/chiffres">
          {t("notify.figures")}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
