import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { formatDateTime } from "@/i18n/format";
import { opinionState } from "@/server/domain/opinion/state";
import type { OpinionDesk as Desk } from "@/server/services/opinion/opinion-desk";
import type { AskedOpinionView } from "@/server/services/opinion/opinions-of";
import { OpinionForm } from "./opinion-form";
import { AskedOpinion } from "./opinions-panel";

interface OpinionDeskProps {
  dossier: string;
  userId: string;
  desk: Desk;
  /** What was asked of this embassy, with what it issued. */
  own: AskedOpinionView | null;
  now: Date;
  /** The person asked to supersede the opinion that stands. */
  isReplacing: boolean;
}

/** Where an adviser writes: the form while an opinion can be given, what was issued once it is. */
export function OpinionDesk({ dossier, userId, desk, own, now, isReplacing }: OpinionDeskProps) {
  const t = useTranslations("opinions.desk");
  const { country, phase, lastVersion, draft, draftSavedAt } = desk;
  const writes = phase === "open" && (lastVersion === 0 || isReplacing || draftSavedAt !== null);
  return (
    <div className="pas-section">
      {phase === "notAsked" && <Alert tone="info">{t("notAsked")}</Alert>}
      {phase === "closed" && <Alert tone="info">{t("closed")}</Alert>}
      {phase === "open" && lastVersion === 0 && <DueLine desk={desk} now={now} />}
      {own?.versions && own.versions.length > 0 && <AskedOpinion opinion={own} />}
      {phase === "open" && lastVersion > 0 && !writes && (
        <>
          <p>{t("issued")}</p>
          <ButtonLink variant="secondary" href={`/avis/${dossier}?pays=${country}&remplacer=1#avis`}>
            {t("replace")}
          </ButtonLink>
        </>
      )}
      {writes && lastVersion > 0 && <Alert tone="info">{t("replacing", { version: lastVersion + 1 })}</Alert>}
      {writes && (
        <ClientMessages namespaces={["opinions"]}>
          <OpinionForm
            key={`${country} ${lastVersion}`}
            view={{ dossier, userId, country, lastVersion, draft, savedAt: draftSavedAt?.toISOString() ?? null }}
          />
        </ClientMessages>
      )}
    </div>
  );
}

function DueLine({ desk: { dueAt }, now }: { desk: Desk; now: Date }) {
  const t = useTranslations("opinions.desk");
  const date = formatDateTime(dueAt, useLocale());
  return opinionState({ dueAt, issued: false }, now) === "late" ? (
    <Alert tone="warning">{t("late", { date })}</Alert>
  ) : (
    <p>{t("due", { date })}</p>
  );
}
