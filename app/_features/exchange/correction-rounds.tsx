import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/badge";
import { Link } from "@/app/_components/link";
import { formatDateTime } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import type { CorrectableField } from "@/server/domain/application/corrections";
import { questionOfField } from "@/server/domain/call/questions/compared";
import { type CorrectionRound, correctionRoundsOf } from "@/server/services/application/corrections";
import type { LoadedApplication } from "@/server/services/application/load";

/** Each time the dossier was sent back: what was asked, what was changed of it, and the comparison at hand. */
export async function CorrectionRounds({ granted }: { granted: Granted<"application.read"> }) {
  const rounds = await correctionRoundsOf(granted);
  if (rounds.length === 0) return null;
  const t = await getTranslations("corrections");
  return (
    <section aria-labelledby="complements" className="pas-section">
      <h2 id="complements" className="fr-h5">
        {t("title")}
      </h2>
      {rounds.map((round) => (
        <Round key={round.number} round={round} application={granted.application} />
      ))}
    </section>
  );
}

async function Round({ round, application }: { round: CorrectionRound; application: LoadedApplication }) {
  const reference = application.ref;
  const t = await getTranslations("corrections");
  const locale = await getLocale();
  const commonName = await fieldNames();
  const fieldName = (field: CorrectableField) =>
    questionOfField(application.call.questions, field, locale) ?? commonName(field);
  const { number, askedAt, askedByName, dueAt, message, version, answeredBy, requests, others } = round;
  const seesAnswer = requests.some(({ isChanged }) => isChanged !== null) || others.length > 0;
  return (
    <article aria-labelledby={`complement-${number}`} className="pas-round">
      <h3 id={`complement-${number}`} className="fr-h6 fr-mb-1v">
        {t("round", { number, date: formatDateTime(askedAt, locale) })}
      </h3>
      <p className="pas-muted fr-mb-1w">
        {t("askedBy", { name: askedByName })},{" "}
        {dueAt ? t("dueAt", { date: formatDateTime(dueAt, locale) }) : t("noDue")} ·{" "}
        {answeredBy ? t("answered", { number: answeredBy }) : t("waiting")}
      </p>
      <p className="pas-text">{message}</p>
      {requests.length > 0 && (
        <ul>
          {requests.map(({ field, remark, isChanged }) => (
            <li key={field}>
              <strong>{fieldName(field)}</strong> <Answer isChanged={isChanged} isClosed={answeredBy !== null} />
              <p className="pas-text">{remark}</p>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <p>{t("others", { fields: others.map(fieldName).join(", ") })}</p>}
      {seesAnswer && version > 0 && (
        <p>
          <Link
            className="fr-link"
            href={`/dossiers/${reference}/comparaison?de=${version}&a=${answeredBy ?? "saisie"}`}
            aria-describedby={`complement-${number}`}
          >
            {t("compare")}
          </Link>
        </p>
      )}
    </article>
  );
}

async function Answer({ isChanged, isClosed }: { isChanged: boolean | null; isClosed: boolean }) {
  const t = await getTranslations("corrections");
  if (isChanged === null) return <Badge>{t("unknown")}</Badge>;
  if (isChanged) return <Badge tone="success">{t("changed")}</Badge>;
  return <Badge tone="warning">{t(isClosed ? "leftUnchanged" : "unchanged")}</Badge>;
}

/** How the form calls the fields that may be named. */
export async function fieldNames(): Promise<(field: CorrectableField) => string> {
  const t = await getTranslations("dossier");
  return (field) =>
    field === "attachments" ? t("sections.attachments") : t(`save.fields.${field.replace(".", "_")}` as never);
}
