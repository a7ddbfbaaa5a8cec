"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { Radios } from "@/app/_components/choices";
import { ErrorSummary } from "@/app/_components/error-summary";
import { TextArea } from "@/app/_components/text-area";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { WhenReady } from "@/app/_components/when-ready";
import { formatTime } from "@/i18n/format";
import { type DecisionInput, decisionOutcomes, isAward } from "@/server/domain/decision/schema";
import { AmountsTable, amountFieldId } from "./amounts-table";
import { AtOnce } from "./at-once";
import { amountErrors, OverrideField } from "./award-fields";
import { useErrorText, useSummaryFocus } from "./form-errors";
import { RefusalAlert } from "./refusal-alert";
import { type DecisionFormProps, useDecision } from "./use-decision";

/** Prepares the decision on a dossier, or takes it at once when the results of the call are notified. */
export function DecisionForm(props: DecisionFormProps) {
  const { ceilings, left, notifiedAt } = props;
  const t = useTranslations("decisions");
  const { form, outcome, findings, hasPrepared, refusal, done, record, clear, showTheirs, keepMine } =
    useDecision(props);
  const { register, handleSubmit, setValue, setError, formState, getValues } = form;
  const [isConfirmed, setConfirmed] = useState(false);
  const [confirmError, setConfirmError] = useState<string>();
  const [isClearing, setClearing] = useState(false);
  const summary = useSummaryFocus(formState.submitCount);
  const errorText = useErrorText();
  useUnsavedGuard(formState.isDirty && !formState.isSubmitting, t("form.leave"));

  const { errors } = formState;
  const ofAmounts = amountErrors(errors.amounts, ceilings.perYear, errorText);
  const shown = [
    { field: "outcome", message: errorText("outcome", errors.outcome) },
    ...ofAmounts,
    { field: "reason", message: errorText("reason", errors.reason) },
    { field: "overrideReason", message: errorText("overrideReason", errors.overrideReason) },
    { field: "confirmation", message: confirmError },
  ].flatMap(({ field, message }) => (message ? [{ field, message }] : []));

  const save = handleSubmit(async (input: DecisionInput) => {
    const lacksReason = findings.length > 0 && input.overrideReason.trim() === "";
    const lacksConfirmation = notifiedAt !== null && !isConfirmed;
    if (lacksReason) setError("overrideReason", { message: "overrideRequired" });
    setConfirmError(lacksConfirmation ? t("errors.confirmRequired") : undefined);
    if (lacksReason || lacksConfirmation) return;
    // The form goes away with what it decided: the focus waits at the heading of the panel.
    if ((await record(input)) && notifiedAt !== null) document.getElementById("decision")?.focus();
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!formState.isSubmitting) void save();
      }}
      noValidate
    >
      <ErrorSummary ref={summary} title={t("form.errorsTitle")} errors={shown} />
      {refusal && <RefusalAlert refusal={refusal} onShowTheirs={showTheirs} onKeepMine={keepMine} />}
      <WhenReady>
        <Radios
          legend={t("form.outcome")}
          options={decisionOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          error={errorText("outcome", errors.outcome)}
          {...register("outcome")}
        />
        {outcome && isAward(outcome) && (
          <AmountsTable
            ceilings={ceilings}
            left={left}
            amounts={getValues("amounts")}
            onAmounts={(amounts) => setValue("amounts", amounts, { shouldDirty: true })}
            errorOf={(year) => ofAmounts.findLast(({ field }) => field === amountFieldId(year))?.message}
          />
        )}
        {outcome && (
          <ReasonField outcome={outcome} error={errorText("reason", errors.reason)} input={register("reason")} />
        )}
        <OverrideField
          findings={findings}
          error={errorText("overrideReason", errors.overrideReason)}
          input={register("overrideReason")}
        />
        {notifiedAt !== null && (
          <AtOnce notifiedAt={notifiedAt} isConfirmed={isConfirmed} onConfirm={setConfirmed} error={confirmError} />
        )}
      </WhenReady>
      <ButtonGroup>
        <Button aria-disabled={formState.isSubmitting} disabled={isClearing}>
          {formState.isSubmitting ? t("form.saving") : t(notifiedAt === null ? "form.save" : "form.saveAtOnce")}
        </Button>
        {hasPrepared && notifiedAt === null && (
          <Button
            type="button"
            variant="tertiary"
            disabled={isClearing || formState.isSubmitting}
            onClick={() => {
              setClearing(true);
              void clear().finally(() => setClearing(false));
            }}
          >
            {t(isClearing ? "form.clearing" : "form.clear")}
          </Button>
        )}
      </ButtonGroup>
      <div aria-live="polite">{done && !formState.isDirty && <DoneText done={done} />}</div>
    </form>
  );
}

function DoneText({ done }: { done: NonNullable<ReturnType<typeof useDecision>["done"]> }) {
  const t = useTranslations("decisions.form");
  const time = formatTime(done.at, useLocale());
  const key = done.kind === "cleared" ? "cleared" : done.isOverride ? "savedOverride" : "saved";
  return <Alert tone="success">{t(key, { time })}</Alert>;
}

interface ReasonFieldProps {
  outcome: DecisionInput["outcome"];
  error: string | undefined;
  input: ReturnType<ReturnType<typeof useDecision>["form"]["register"]>;
}

/** What the applicant is told with the decision: a reason, conditions, or a message that may be left out. */
function ReasonField({ outcome, error, input }: ReasonFieldProps) {
  const t = useTranslations("decisions.form");
  const kind = outcome === "awarded" ? "message" : outcome === "awardedWithConditions" ? "conditions" : "reason";
  const optional = outcome === "awarded" ? t("optional") : undefined;
  return <TextArea label={t(kind)} hint={t(`${kind}Hint`)} optional={optional} error={error} {...input} />;
}
