import { useLocale, useTranslations } from "next-intl";
import type { FieldChange, TotalChange } from "@/server/domain/application/compare";
import { inWordsOf, questionOfField } from "@/server/domain/call/questions/compared";
import type { Asked } from "@/server/domain/call/questions/definition";
import { useComparedNames } from "./compared-values";
import { AmountsCompared, Difference, RowsCompared, ValueCompared } from "./rows-compared";
import { Added, Removed, WordsCompared } from "./words-compared";

/** What changed between two versions, in words and amounts. `asked`: the fields that the ministry had named. */
export function ComparisonView(props: {
  changes: FieldChange[];
  totals: TotalChange[];
  questions?: Asked;
  asked?: readonly string[];
}) {
  const { totals, asked = [], questions = { sections: [] } } = props;
  const locale = useLocale();
  const changes = inWordsOf(questions, props.changes, locale);
  const t = useTranslations("compare");
  const names = useComparedNames();
  const nameOf = (field: string) => questionOfField(questions, field, locale) ?? names.field(field);
  if (changes.length === 0) return <p role="status">{t("none")}</p>;
  return (
    <>
      <p role="status">{t("count", { count: changes.length })}</p>
      <ul>
        {changes.map(({ field }) => (
          <li key={field}>
            <a className="fr-link" href={`#compare-${field.replace(".", "-")}`}>
              {nameOf(field)}
            </a>
            {asked.length > 0 && !asked.includes(field) && <span className="pas-muted"> {t("notAsked")}</span>}
          </li>
        ))}
      </ul>
      {totals.length > 0 && <Totals totals={totals} />}
      {changes.map((change) => (
        <section key={change.field} aria-labelledby={`compare-${change.field.replace(".", "-")}`}>
          <h2 id={`compare-${change.field.replace(".", "-")}`} className="fr-h5">
            {nameOf(change.field)}
          </h2>
          <FieldCompared change={change} />
        </section>
      ))}
    </>
  );
}

function FieldCompared({ change }: { change: FieldChange }) {
  const t = useTranslations("compare");
  const names = useComparedNames();
  switch (change.kind) {
    case "words":
      return <WordsCompared parts={change.parts} />;
    case "rows":
      return <RowsCompared rows={change.rows} />;
    case "choices":
      return (
        <ul className="pas-compared">
          {change.removed.map((value) => (
            <li key={`-${value}`}>
              <Removed>{names.theme(value)}</Removed>
            </li>
          ))}
          {change.added.map((value) => (
            <li key={`+${value}`}>
              <Added>{names.theme(value)}</Added>
            </li>
          ))}
          {change.added.length + change.removed.length === 0 && <li>{t("reordered")}</li>}
        </ul>
      );
    default:
      return (
        <ValueCompared
          before={names.value(change.field, change.before)}
          after={names.value(change.field, change.after)}
        />
      );
  }
}

function Totals({ totals }: { totals: TotalChange[] }) {
  const t = useTranslations("compare");
  return (
    <section aria-labelledby="compare-totaux">
      <h2 id="compare-totaux" className="fr-h5">
        {t("totals")}
      </h2>
      {totals.map(({ total, perYear, difference }) => (
        <div key={total}>
          <h3 className="fr-h6 fr-mb-1w">
            {t(`total.${total}`)} <Difference cents={difference} />
          </h3>
          <AmountsCompared caption={t(`total.${total}`)} amounts={perYear} />
        </div>
      ))}
    </section>
  );
}
