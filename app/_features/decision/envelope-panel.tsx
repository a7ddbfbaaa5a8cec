import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { type Column, DataTable } from "@/app/_components/data-table";
import { Amount } from "@/app/_components/values";
import { formatAmount } from "@/i18n/format";
import { type EnvelopeYear, envelopeTotal } from "@/server/domain/decision/envelope";

interface EnvelopePanelProps {
  envelope: readonly EnvelopeYear[];
  title: string;
}

/** The envelope of a call by year: what is left, and under it what the decisions take. Fits a side panel. */
export function EnvelopePanel({ envelope, title }: EnvelopePanelProps) {
  const t = useTranslations("decisions.envelope");
  const locale = useLocale();
  const columns: Column<EnvelopeYear>[] = [
    {
      key: "year",
      header: t("year"),
      cell: (one) => (
        <>
          {one.year}
          <Granted {...one} />
        </>
      ),
    },
    { key: "left", header: t("left"), numeric: true, cell: ({ leftCents }) => <Left cents={leftCents} /> },
  ];
  const total = envelopeTotal(envelope);
  return (
    <section aria-labelledby="enveloppe">
      <h2 id="enveloppe" className="fr-h5">
        {title}
      </h2>
      {envelope
        .filter(({ leftCents }) => leftCents < 0)
        .map(({ year, leftCents }) => (
          <Alert key={year} tone="warning">
            {t("overspent", { year: String(year), amount: formatAmount(-leftCents, locale) })}
          </Alert>
        ))}
      <DataTable
        caption={t("caption")}
        captionHidden
        columns={columns}
        rows={envelope}
        rowKey={({ year }) => String(year)}
        empty={<p>{t("none")}</p>}
        totals={
          envelope.length > 1
            ? {
                year: (
                  <>
                    {t("total")}
                    <Granted {...total} />
                  </>
                ),
                left: <Left cents={total.leftCents} />,
              }
            : undefined
        }
      />
    </section>
  );
}

function Granted({ envelopeCents, preparedCents, notifiedCents }: Omit<EnvelopeYear, "year">) {
  const t = useTranslations("decisions.envelope");
  const locale = useLocale();
  return (
    <>
      <p className="fr-text--sm pas-muted">
        {t("granted", {
          granted: formatAmount(preparedCents + notifiedCents, locale),
          envelope: formatAmount(envelopeCents, locale),
        })}
      </p>
      {preparedCents > 0 && notifiedCents > 0 && (
        <p className="fr-text--xs pas-muted">{t("prepared", { amount: formatAmount(preparedCents, locale) })}</p>
      )}
    </>
  );
}

const Left = ({ cents }: { cents: number }) => (
  <strong className={cents < 0 ? "fr-error-text" : undefined}>
    <Amount cents={cents} />
  </strong>
);
