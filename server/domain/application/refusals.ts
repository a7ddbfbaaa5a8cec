import type { z } from "zod";
import type { Finding, FindingField } from "../call/rules";
import type { SavedField } from "./content";

/** A field that was not saved, and why, at the row or cell where it is mended. */
export interface Refusal {
  field: SavedField;
  finding: Finding;
}

const codes: Record<string, string> = { string: "textTooLong", number: "amountTooLarge", array: "tooManyRows" };

/** What a schema has against a value, as a finding. Only one is told: mended, the next is told when it is saved again. */
export function refusalOf(field: SavedField, value: unknown, issue: z.core.$ZodIssue | undefined): Refusal {
  const tooBig = issue?.code === "too_big" ? issue : undefined;
  const finding: Finding = {
    code: (tooBig && codes[tooBig.origin]) ?? "valueRefused",
    severity: "blocking",
    field: placeOf(field, value, issue?.path ?? []),
    ...(tooBig && { expected: Number(tooBig.maximum), unit: tooBig.origin === "number" ? "cents" : "count" }),
  };
  return { field, finding };
}

/** "funding" and [2, "amounts", "2027"] are "funding.<id of the row>.2027". */
function placeOf(field: SavedField, value: unknown, [index, ...rest]: PropertyKey[]): FindingField {
  const row = Array.isArray(value) && typeof index === "number" ? (value[index] as { id?: unknown } | null) : null;
  const last = rest.at(-1);
  if (!row || typeof row.id !== "string" || last === undefined || field === "coAuthorities") return field;
  return `${field}.${row.id}.${String(last)}` as FindingField;
}
