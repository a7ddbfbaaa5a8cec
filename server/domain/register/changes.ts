/** What the history of the register shows of a change: the fields that people know, before and after. */
export const shownFields = {
  entry: { region: "region", place: "place", level: "level" },
  cooperation: { kind: "kind", status: "status", since_year: "since", until_year: "until", themes: "themes" },
  name: { name: "formerName", until: "until" },
  network: {
    name: "networkName",
    acronym: "acronym",
    region_codes: "regions",
    website: "website",
    email: "email",
    email_is_public: "emailIsPublic",
    source: "source",
    retired_at: "retired",
  },
} as const;
export type ShownSubject = keyof typeof shownFields;
type FieldsOf<S> = S extends ShownSubject ? (typeof shownFields)[S][keyof (typeof shownFields)[S]] : never;
export type ShownField = FieldsOf<ShownSubject>;

export interface FieldChange {
  field: ShownField;
  before: ShownValue;
  after: ShownValue;
}
export type ShownValue = string | number | readonly string[] | null;

/** A record as the database told it, column by column. */
export type StoredRecord = Readonly<Record<string, unknown>> | null;

const shownValue = (record: StoredRecord, column: string): ShownValue => {
  const value = record?.[column];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? value : null;
};
const isBlank = (value: ShownValue): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);
const isSame = (one: ShownValue, other: ShownValue): boolean =>
  (isBlank(one) && isBlank(other)) || JSON.stringify(one) === JSON.stringify(other);

/** What differs between two states of a record, of what people know of it; all there is, of one that is new. */
export const changedFields = (subject: ShownSubject, before: StoredRecord, after: StoredRecord): FieldChange[] =>
  Object.entries(shownFields[subject])
    .map(([column, field]) => ({ field, before: shownValue(before, column), after: shownValue(after, column) }))
    .filter((change) => !isSame(change.before, change.after));

/** Whether only the day of its confirmation changed. */
export const isConfirmationOnly = (before: StoredRecord, after: StoredRecord): boolean =>
  before !== null &&
  after !== null &&
  Object.keys(after).every(
    (column) => column === "confirmed_at" || JSON.stringify(before[column]) === JSON.stringify(after[column]),
  );
