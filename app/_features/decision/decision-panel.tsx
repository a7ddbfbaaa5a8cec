import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { formatDateTime } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import { isOver } from "@/server/domain/application/journey";
import { isDecidable, isOnWaitlist, isVoid } from "@/server/domain/decision/progress";
import { type DecisionView, decisionOf } from "@/server/services/decision/decision-of";
import { CeilingsInWords } from "./ceilings-in-words";
import { ClearVoid } from "./clear-void";
import { DecisionForm } from "./decision-form";
import { DecisionSummary } from "./decision-summary";
import { WaitlistForm } from "./waitlist-form";

/**
 * The decision on a dossier: those in force, the one being prepared, and for who decides the form to take it.
 * Shows nothing to anybody outside the ministry, whatever page it stands on.
 */
export async function DecisionPanel({ granted }: { granted: Granted<"application.read"> }) {
  const view = await decisionOf(granted);
  if (!view) return null;
  const t = await getTranslations("decisions.panel");
  const locale = await getLocale();
  return (
    <section aria-labelledby="decision" className="pas-section">
      <h2 id="decision" tabIndex={-1} className="fr-h4">
        {t("title")}
      </h2>
      {view.inForce.map((decision) => (
        <div key={decision.id}>
          <p>
            <strong>{t("inForce", { date: formatDateTime(decision.notifiedAt, locale) })}</strong>
            {decision.by && `, ${t("inForceBy", { by: decision.by })}`}
          </p>
          <DecisionSummary decision={decision} isNotified />
        </div>
      ))}
      {isDecidable(view.status) && <ToDecide view={view} applicationRef={granted.application.ref} />}
      {isOnWaitlist(view.status) && view.decides && (
        <>
          <h3 className="fr-h5">{t("waitlistTitle")}</h3>
          <CeilingsInWords ceilings={view.ceilings} />
          <ClientMessages namespaces={["decisions"]}>
            <WaitlistForm applicationRef={granted.application.ref} ceilings={view.ceilings} left={view.left} />
          </ClientMessages>
        </>
      )}
      {view.prepared && isVoid(view.status, { isNotified: false }) && (
        <>
          <Alert tone="warning">{t("void")}</Alert>
          <DecisionSummary decision={view.prepared} isNotified={false} />
          {view.decides && (
            <ClientMessages namespaces={["decisions"]}>
              <ClearVoid applicationRef={granted.application.ref} revision={view.revision} />
            </ClientMessages>
          )}
        </>
      )}
      {!isDecidable(view.status) && view.inForce.length === 0 && !view.prepared && (
        <p>{t(isOver(view.status) ? "over" : "notReady")}</p>
      )}
      <p className="fr-mt-3w">
        <Link href={`/instruction/appels/${granted.application.call.slug}`}>{t("board")}</Link>
      </p>
    </section>
  );
}

async function ToDecide({ view, applicationRef }: { view: DecisionView; applicationRef: string }) {
  const t = await getTranslations("decisions.panel");
  const locale = await getLocale();
  const { prepared, decides, ceilings, left, revision, notified } = view;
  return (
    <>
      {prepared && (
        <p>
          <strong>{t("prepared", { date: formatDateTime(prepared.at, locale), by: prepared.by })}</strong>{" "}
          {t("preparedHint")}
        </p>
      )}
      {!decides && (prepared ? <DecisionSummary decision={prepared} isNotified={false} /> : <p>{t("nonePrepared")}</p>)}
      <CeilingsInWords ceilings={ceilings} />
      {decides && (
        <ClientMessages namespaces={["decisions"]}>
          <DecisionForm
            applicationRef={applicationRef}
            ceilings={ceilings}
            left={left}
            prepared={prepared && inputOf(prepared)}
            revision={revision}
            notifiedAt={notified?.at.toISOString() ?? null}
          />
        </ClientMessages>
      )}
    </>
  );
}

const inputOf = ({ outcome, amounts, reason, overrideReason }: NonNullable<DecisionView["prepared"]>) => ({
  outcome,
  amounts: Object.fromEntries(amounts.map(({ year, amountCents }) => [String(year), amountCents])),
  reason,
  overrideReason,
});
