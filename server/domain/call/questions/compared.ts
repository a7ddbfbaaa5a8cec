import type { FieldChange } from "../../application/compare";
import type { Row, RowChange } from "../../application/compare-rows";
import type { Locale } from "../../locale";
import { type Asked, type Option, type Question, questionsOf } from "./definition";
import { wordsIn } from "./words";

/** The words of the question that a field answers; null for a field that answers none of this call. */
export function questionOfField({ sections }: Asked, field: string, locale: Locale): string | null {
  const [head, id] = field.split(".");
  const question = head === "answers" ? questionsOf({ sections }).find((each) => each.id === id) : undefined;
  return question ? wordsIn(question.label, locale) : null;
}

/** Compared answers in the words of the call: options by their labels, columns by theirs. Other fields as they are. */
export const inWordsOf = (asked: Asked, changes: readonly FieldChange[], locale: Locale): FieldChange[] =>
  changes.map((change) => {
    const question = questionsOf(asked).find(({ id }) => change.field === `answers.${id}`);
    return question ? toldAnswer(question, change, locale) : change;
  });

function toldAnswer(question: Question, change: FieldChange, locale: Locale): FieldChange {
  const labels = (options: readonly Option[]) => (id: string) => {
    const option = options.find((each) => each.id === id);
    return option ? wordsIn(option.label, locale) : id;
  };
  if (question.kind === "choice" && change.kind === "words") {
    const of = (left: "added" | "removed") =>
      change.parts
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join("");
    const told = labels(question.options);
    return { kind: "value", field: change.field, before: told(of("added")), after: told(of("removed")) };
  }
  if (question.kind === "multiple" && change.kind === "choices") {
    const told = (ids: readonly string[]) => ids.map(labels(question.options));
    const { field, added, removed, before, after } = change;
    return {
      kind: "choices",
      field,
      added: told(added),
      removed: told(removed),
      before: told(before),
      after: told(after),
    };
  }
  if (question.kind === "table" && change.kind === "rows")
    return { ...change, rows: change.rows.map((row) => toldRow(question.columns, row, locale)) };
  return change;
}

function toldRow(
  columns: Extract<Question, { kind: "table" }>["columns"],
  change: RowChange,
  locale: Locale,
): RowChange {
  const label = (id: string) => {
    const column = columns.find((each) => each.id === id);
    return column ? wordsIn(column.label, locale) : id;
  };
  const cells = (row: Row) => columns.map(({ id }) => String(row[id] ?? "")).filter((text) => text.trim() !== "");
  // A row is named by what stands in it.
  const row = { id: change.row.id, label: cells(change.row).join(", ") };
  if (change.kind !== "kept") return { ...change, row };
  return { ...change, row, columns: change.columns.map((each) => ({ ...each, column: label(each.column) })) };
}
