"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { ErrorSummary } from "@/app/_components/error-summary";
import { WhenReady } from "@/app/_components/when-ready";
import { failureOf, trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import { useSummaryFocus } from "./form-errors";

interface NotifyFormProps {
  slug: string;
  /** Names the decisions that the page shows: others are not notified unseen. */
  fingerprint: string;
  decisions: number;
  /** References of the dossiers that the page lists as undecided. */
  undecided: string[];
}

const ticked = z.boolean().refine((isTicked) => isTicked);
const confirmation = (hasUndecided: boolean) =>
  z.object({ leave: hasUndecided ? ticked : z.boolean(), confirm: ticked });

/** Confirms and notifies, once. */
export function NotifyForm({ slug, fingerprint, decisions, undecided }: NotifyFormProps) {
  const t = useTranslations("decisions");
  const locale = useLocale();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(confirmation(undecided.length > 0)),
    defaultValues: { leave: false, confirm: false },
    shouldFocusError: false,
  });
  const { errors, isSubmitting } = formState;
  const summary = useSummaryFocus(formState.submitCount);
  const required = t("errors.confirmRequired");
  const shown = [...(errors.leave ? ["leave"] : []), ...(errors.confirm ? ["confirm"] : [])];

  const notify = handleSubmit(async () => {
    setRefusal(null);
    try {
      const answer = await trpc.decision.notifyResults.mutate({ slug, fingerprint, leftUndecided: undecided });
      if (!answer.ok) {
        const by = answer.reason === "alreadyNotified" ? answer.by : "";
        const at = answer.reason === "alreadyNotified" ? formatDateTime(new Date(answer.at), locale) : "";
        const until = answer.reason === "stillOpen" ? formatDateTime(new Date(answer.until), locale) : "";
        setRefusal(t(`notify.${answer.reason}`, { by, at, until }));
        reset();
      }
      // The form goes away once the results are notified: the focus waits at the heading of the page.
      else document.getElementById("notification")?.focus();
      router.refresh();
    } catch (error) {
      setRefusal(t(`refusals.${failureOf(error)}`));
    }
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSubmitting) void notify();
      }}
      noValidate
    >
      <ErrorSummary
        ref={summary}
        title={t("notify.errorsTitle")}
        errors={shown.map((field) => ({ field, message: required }))}
      />
      {refusal && <Alert tone="error">{refusal}</Alert>}
      <WhenReady>
        {undecided.length > 0 && (
          <Checkbox
            label={t("notify.leave", { count: undecided.length })}
            error={errors.leave && required}
            className="pas-block"
            {...register("leave")}
          />
        )}
        <Checkbox
          label={t("notify.confirm", { count: decisions })}
          error={errors.confirm && required}
          className="pas-block"
          {...register("confirm")}
        />
      </WhenReady>
      <Button aria-disabled={isSubmitting}>{t(isSubmitting ? "notify.pending" : "notify.button")}</Button>
    </form>
  );
}
