"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FieldErrors, useFormContext, useFormState } from "react-hook-form";
import { formatAmount } from "@/i18n/format";
import type { CallInput } from "@/server/domain/call/schema";
import { type FieldError, type FieldIssue, fieldErrors } from "@/server/domain/call/typed-fields";

const isFieldError = (message: unknown): message is FieldError => (fieldErrors as readonly unknown[]).includes(message);

/** The amount that the server added to its refusal. */
function amountOf(error: object): Pick<FieldIssue, "amountCents"> {
  const types = "types" in error ? error.types : null;
  const cents =
    typeof types === "object" && types !== null && "amountCents" in types ? Number(types.amountCents) : null;
  return cents === null ? {} : { amountCents: cents };
}

/** The faults that the form holds, by the path of their field, in the order of the form. */
function issuesOf(errors: object, path = ""): FieldIssue[] {
  if ("type" in errors && "message" in errors)
    return [{ field: path, error: isFieldError(errors.message) ? errors.message : "required", ...amountOf(errors) }];
  return Object.entries(errors).flatMap(([name, inner]) =>
    typeof inner === "object" && inner !== null ? issuesOf(inner, path === "" ? name : `${path}.${name}`) : [],
  );
}

/** What is wrong with a field, in words; of a list, what is wrong with it or with any of its codes. */
export function useErrorOf(): (field: string, options?: { within?: boolean }) => string | undefined {
  const t = useTranslations("call-admin.errors");
  const locale = useLocale();
  const { control } = useFormContext<CallInput>();
  const { errors } = useFormState({ control });
  const issues = issuesOf(errors);
  return (field, { within = false } = {}) => {
    const issue = issues.find((one) => one.field === field || (within && one.field.startsWith(`${field}.`)));
    return issue && t(issue.error, { amount: formatAmount(issue.amountCents ?? 0, locale) });
  };
}

/** All faults, each with the name of its field and the id where it is mended. */
export function useErrorList(errors: FieldErrors<CallInput>): { field: string; message: string }[] {
  const t = useTranslations("call-admin");
  const rules = useTranslations("call-rules");
  const locale = useLocale();
  return issuesOf(errors).map(({ field, error, amountCents }) => ({
    field: field.startsWith("countries") ? "countries" : field,
    message: t("errors.at", {
      field: nameOfRule(field, rules) ?? nameOf(field, t),
      error: t(`errors.${error}`, { amount: formatAmount(amountCents ?? 0, locale) }),
    }),
  }));
}

type Translate = ReturnType<typeof useTranslations<"call-admin">>;

/** The same for the fields and rows that have their names in the catalogue "call-rules"; null for all others. */
function nameOfRule(path: string, t: ReturnType<typeof useTranslations<"call-rules">>): string | null {
  const [first, second = "", third] = path.split(".");
  if (first !== "rules") return null;
  if (second === "bonuses" || second === "categoryCaps" || second === "requiredMarkers")
    return t(`${second}.row`, { number: Number(third) + 1 });
  return t.has(`fields.${second as "bonuses"}`) ? t(`fields.${second as "bonuses"}`) : null;
}

/** The name of a field as its label says it; of a row, which one it is. */
function nameOf(path: string, t: Translate): string {
  const [first = "", second = "", third] = path.split(".");
  if (first === "envelope") return t("fields.envelopeNumber", { number: Number(second || 0) + 1 });
  if (first !== "rules") return t(`fields.${first as "code"}`);
  const number = Number(third) + 1;
  if (second === "stateShare") return t("stateShare.row", { number });
  if (second === "attachments") return t("attachments.row", { number });
  if (second === "suspendedCountries") return t("suspensions.row", { number });
  return t(`fields.${(second || "rules") as "rules"}`);
}
