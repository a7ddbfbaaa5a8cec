import "server-only";
import type { Prisma } from "@/server/db/generated/client";
import type { CallValues } from "@/server/domain/call/schema";
import type { FieldIssue } from "@/server/domain/call/typed-fields";
import { isCountryCode } from "@/server/domain/country/names";
import type { LoadedCall } from "./load";

/** What a manager sets of a call, out of all that is kept of it. */
export const valuesOf = (call: LoadedCall): CallValues => ({
  code: call.code,
  kind: call.kind,
  title: call.title,
  summary: call.summary,
  description: call.description,
  countries: call.countries,
  themes: call.themes,
  firstYear: call.firstYear,
  envelopes: call.envelopes,
  opensAt: call.opensAt,
  closesAt: call.closesAt,
  opinionsDueAt: call.opinionsDueAt,
  rules: call.rules,
  correctionNote: "",
});

/** The columns of a call, and its envelopes as rows of their own. */
export function columnsOf({ envelopes, correctionNote: _, ...values }: CallValues) {
  return {
    columns: values satisfies Omit<Prisma.CallUncheckedUpdateInput, "id">,
    envelopes: envelopes.map(({ year, amountCents }) => ({ year, amountCents: BigInt(amountCents) })),
  };
}

/** Codes of countries that the list does not know; too heavy a check for the form in the browser. */
export function unknownCountries({ countries, rules }: CallValues): FieldIssue[] {
  const issue = (field: string): FieldIssue => ({ field, error: "country" });
  return [
    ...countries.flatMap((code, index) => (isCountryCode(code) ? [] : [issue(`countries.${index}`)])),
    ...rules.suspendedCountries.flatMap(({ country }, index) =>
      isCountryCode(country) ? [] : [issue(`rules.suspendedCountries.${index}.country`)],
    ),
  ];
}

/** Whether a write was refused because another call has this code or address. */
export const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "P2002";
