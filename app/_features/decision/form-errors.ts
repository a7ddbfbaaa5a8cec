import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** What the schema's own messages and the form's say, as keys of `decisions.errors`. */
const known = [
  "amountRequired",
  "amountTooLarge",
  "reasonRequired",
  "conditionsRequired",
  "overrideRequired",
  "confirmRequired",
] as const;
type Known = (typeof known)[number];

interface Issue {
  message?: string | undefined;
}

export type ErrorText = (
  field: "outcome" | "amounts" | "reason" | "overrideReason",
  issue?: Issue,
) => string | undefined;

/** Turns what the schema says of a field into a sentence; undefined where nothing is wrong. */
export function useErrorText(): ErrorText {
  const t = useTranslations("decisions.errors");
  return (field, issue) => {
    if (!issue) return undefined;
    const named = known.find((key): key is Known => key === issue.message);
    if (named) return t(named);
    return t(field === "outcome" ? "outcomeRequired" : field === "amounts" ? "amountUnreadable" : "tooLong");
  };
}

/** The ref of the summary's heading: it takes the focus after each attempt that leaves errors. */
export function useSummaryFocus(submitCount: number) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (submitCount > 0) ref.current?.focus();
  }, [submitCount]);
  return ref;
}
