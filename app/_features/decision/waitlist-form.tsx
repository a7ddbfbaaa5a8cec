"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { WhenReady } from "@/app/_components/when-ready";
import { failureOf, trpc } from "@/app/_trpc/client";
import { type AwardFromWaitlistInput, awardFromWaitlistInput } from "@/server/domain/decision/schema";
import { AmountsTable, amountFieldId } from "./amounts-table";
import { AtOnce } from "./at-once";
import { amountErrors, OverrideField } from "./award-fields";
import { useErrorText, useSummaryFocus } from "./form-errors";
import { type Refusal, RefusalAlert } from "./refusal-alert";
import { type DecisionFormProps, findingsOf } from "./use-decision";

/** Awards a dossier of the waiting list, at once. */
export function WaitlistForm({
  applicationRef,
  ceilings,
  left,
}: Pick<DecisionFormProps, "applicationRef" | "ceilings" | "left">) {
  const t = useTranslations("decisions");
  const router = useRouter();
  const { control, register, handleSubmit, setValue, setError, getValues, formState } = useForm<AwardFromWaitlistInput>(
    {
      resolver: zodResolver(awardFromWaitlistInput),
      defaultValues: { amounts: {}, overrideReason: "" },
      shouldFocusError: false,
    },
  );
  useWatch({ control, name: "amounts" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const [confirmError, setConfirmError] = useState<string>();
  const summary = useSummaryFocus(formState.submitCount);
  const errorText = useErrorText();
  useUnsavedGuard(formState.isDirty && !formState.isSubmitting, t("form.leave"));

  const amounts = getValues("amounts");
  const findings = findingsOf(amounts, ceilings, left);
  const { errors } = formState;
  const ofAmounts = amountErrors(errors.amounts, ceilings.perYear, errorText);
  const shown = [
    ...ofAmounts,
    { field: "overrideReason", message: errorText("overrideReason", errors.overrideReason) },
    { field: "confirmation", message: confirmError },
  ].flatMap(({ field, message }) => (message ? [{ field, message }] : []));

  const award = handleSubmit(async (input) => {
    const lacksReason = findings.length > 0 && input.overrideReason.trim() === "";
    if (lacksReason) setError("overrideReason", { message: "overrideRequired" });
    setConfirmError(isConfirmed ? undefined : t("errors.confirmRequired"));
    if (lacksReason || !isConfirmed) return;
    setRefusal(null);
    try {
      const answer = await trpc.decision.awardFromWaitlist.mutate({ ref: applicationRef, award: input });
      if (!answer.ok) setRefusal(answer);
      // The form goes away with what it decided: the focus waits at the heading of the panel.
      else document.getElementById("decision")?.focus();
      if (answer.ok || answer.reason === "limitsPassed") router.refresh();
    } catch (error) {
      setRefusal({ reason: failureOf(error) });
    }
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!formState.isSubmitting) void award();
      }}
      noValidate
    >
      <ErrorSummary ref={summary} title={t("form.errorsTitle")} errors={shown} />
      {refusal && <RefusalAlert refusal={refusal} />}
      <WhenReady>
        <AmountsTable
          ceilings={ceilings}
          left={left}
          amounts={amounts}
          onAmounts={(changed) => setValue("amounts", changed, { shouldDirty: true })}
          errorOf={(year) => ofAmounts.findLast(({ field }) => field === amountFieldId(year))?.message}
        />
        <OverrideField
          findings={findings}
          error={errorText("overrideReason", errors.overrideReason)}
          input={register("overrideReason")}
        />
        <AtOnce notifiedAt={null} isConfirmed={isConfirmed} onConfirm={setConfirmed} error={confirmError} />
      </WhenReady>
      <Button aria-disabled={formState.isSubmitting}>
        {formState.isSubmitting ? t("form.saving") : t("form.award")}
      </Button>
    </form>
  );
}
