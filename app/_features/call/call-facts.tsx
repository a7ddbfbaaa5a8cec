import { useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { Amount, DateOnly, DateTime } from "@/app/_components/values";
import { sum } from "@/server/domain/money";
import type { ShownCall } from "@/server/services/call/show-call";

/** The dates and the money of a call, beside its text. */
export function CallFacts({ call }: { call: ShownCall }) {
  const t = useTranslations("calls");
  const deadlines = useTranslations("deadlines");
  const total = sum(call.envelopes.map(({ amountCents }) => amountCents));
  const amount = (cents: number) => (cents > 0 ? <Amount cents={cents} /> : t("envelope.none"));
  return (
    <>
      <h2 className="fr-h5">{t("calendar.title")}</h2>
      <DefinitionList
        layout="lines"
        items={[
          { term: t("calendar.opens"), description: <DateTime value={call.opensAt} /> },
          { term: t("calendar.closes"), description: <DateTime value={call.closesAt} /> },
          {
            term: deadlines("graceTerm"),
            description: deadlines("graceShort", { minutes: call.rules.graceMinutes ?? 0 }),
          },
          { term: t("calendar.opinions"), description: <DateTime value={call.opinionsDueAt} /> },
          {
            term: t("calendar.results"),
            description: call.resultsNotifiedAt && <DateOnly value={call.resultsNotifiedAt} />,
          },
        ]}
      />
      <p className="fr-text--sm pas-muted">{t("calendar.zone")}</p>
      {(call.phase === "open" || call.phase === "coming") && (
        <p>
          {/* A file, not a page: the browser asks for it itself. */}
          <a className="fr-link" href={`/appels/${call.slug}/echeance.ics`} download>
            {deadlines("addToCalendar")}
          </a>
        </p>
      )}
      <h2 className="fr-h5">{t("envelope.title")}</h2>
      <DefinitionList
        layout="lines"
        items={[
          ...call.envelopes.map(({ year, amountCents }) => ({ term: String(year), description: amount(amountCents) })),
          ...(call.envelopes.length > 1
            ? [{ term: t("envelope.total"), description: <strong>{amount(total)}</strong> }]
            : []),
        ]}
      />
    </>
  );
}
