import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { countryName } from "@/server/domain/country/names";
import type { LineProblem, Verdict } from "@/server/domain/register/import/judge";
import { columnLetter, type Mapping } from "@/server/domain/register/import/mapping";
import type { ShownLine } from "@/server/services/register-import/load-import";
import { problemText, valueText } from "./words";

const tones: Record<Verdict, BadgeTone> = { new: "new", changed: "info", unchanged: "neutral", error: "error" };

/** Lines of a file, each with what it changes or why it is not taken: `lines, mapping`. */
export function LinesTable({ lines, mapping }: { lines: readonly ShownLine[]; mapping: Mapping }) {
  const t = useTranslations("register-import");
  return (
    <DataTable
      caption={t("preview.caption")}
      captionHidden
      stacked
      rows={lines}
      rowKey={({ number }) => String(number)}
      empty={<EmptyState title={t("preview.noLine")} />}
      columns={[
        { key: "line", header: t("preview.line"), cell: ({ number }) => number, rowHeader: true },
        { key: "ends", header: t("preview.ends"), cell: (line) => <Ends line={line} mapping={mapping} /> },
        { key: "verdict", header: t("preview.verdict"), cell: (line) => <Effect line={line} /> },
        { key: "detail", header: t("preview.detail"), cell: (line) => <Detail line={line} mapping={mapping} /> },
      ]}
    />
  );
}

/** Both ends as the register knows them; as the file names them where they are not known. */
function Ends({ line: { cells, judgement }, mapping }: { line: ShownLine; mapping: Mapping }) {
  const locale = useLocale();
  const cell = (field: "french" | "partner") => {
    const column = mapping[field];
    return column === undefined ? "" : (cells[column] ?? "");
  };
  return (
    <>
      {judgement.french ?? cell("french")}
      <span className="pas-line">
        {judgement.foreign ?? cell("partner")}
        {judgement.country && ` (${countryName(judgement.country, locale)})`}
      </span>
    </>
  );
}

function Effect({ line: { verdict, seen } }: { line: ShownLine }) {
  const t = useTranslations("register-import");
  return (
    <>
      <Badge tone={tones[verdict]}>{t(`verdicts.${verdict}`)}</Badge>
      {seen && <span className="pas-muted pas-line">{t("preview.was", { verdict: t(`verdicts.${seen}`) })}</span>}
    </>
  );
}

function Detail({ line: { number, verdict, judgement }, mapping }: { line: ShownLine; mapping: Mapping }) {
  const t = useTranslations("register-import");
  const locale = useLocale();
  const { changes = [], problems = [], enters = [] } = judgement;
  const text = (field: LineProblem["field"], value: string) =>
    value === "" ? t("preview.nothing") : valueText(field, value, locale);
  const items = [
    ...problems.map((problem) => {
      const column = mapping[problem.field];
      const reason = t(`reasons.${problem.reason}`, { text: problemText(problem, locale) });
      const field = t(`fields.${problem.field}`);
      const cell = column === undefined ? "" : `${columnLetter(column)}${number}`;
      const told = cell ? t("preview.problem", { cell, field, reason }) : t("preview.problemNoCell", { field, reason });
      return { key: `${problem.field} ${problem.reason} ${problem.text}`, told };
    }),
    ...enters.map((end) => ({ key: end, told: t("preview.enters", { name: judgement[end] ?? "" }) })),
    ...changes
      .filter(({ after }) => verdict !== "new" || after !== "")
      .map(({ field, before, after }) => ({
        key: field,
        told:
          verdict === "new" && before === ""
            ? t("preview.told", { field: t(`fields.${field}`), after: text(field, after) })
            : t.rich("preview.change", {
                ...{ field: t(`fields.${field}`), before: text(field, before), after: text(field, after) },
                was: (words) => <del>{words}</del>,
                is: (words) => <ins>{words}</ins>,
              }),
      })),
  ];
  if (items.length === 0) return null;
  return (
    <ul className="fr-raw-list">
      {items.map(({ key, told }) => (
        <li key={key}>{told}</li>
      ))}
    </ul>
  );
}
