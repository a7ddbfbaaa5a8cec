"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { SelectField } from "@/app/_components/select-field";
import type { ApplicationContent, FundingLine } from "@/server/domain/application/content";
import { partiesOf, partyOfLine } from "@/server/domain/application/parties";
import { useDesk } from "../draft-context";
import { fieldId } from "../sections";
import { useLineStores, useLines } from "./use-line-store";

/** Whose each contribution is, asked only of lines that could be several parties' own. */
export function ShareParties() {
  const t = useTranslations("confirmation.parties");
  const budget = useTranslations("dossier.budget");
  const { control, getValues } = useFormContext<ApplicationContent>();
  const [partners, coAuthorities] = useWatch({ control, name: ["partners", "coAuthorities"] });
  const { afterPaint } = useDesk();
  const store = useLineStores().funding;
  const lines = useLines(store);
  const content = { ...getValues(), partners, coAuthorities };
  const choicesOf = (source: string | undefined) =>
    partiesOf(content)
      .filter(({ kind, name }) => kind === source && name !== "")
      .map(({ id, name }) => ({ value: id, label: name }));
  const asked = lines.flatMap((line, index) => {
    const options = choicesOf(line.source);
    return options.length > 1 ? [{ line, options, number: index + 1 }] : [];
  });
  if (asked.length === 0) return null;
  /** The option that is chosen shows at once, as in any list. */
  const choose = (id: string, party: string) => {
    store.change(
      store.lines().map((line) => (line.id === id ? { ...line, party } : line)),
      `${id}.party`,
    );
    afterPaint.settle();
  };
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend">{t("legend")}</legend>
      <p className="fr-fieldset__element">{t("intro")}</p>
      {asked.map(({ line, options, number }) => (
        <div key={line.id} className="fr-fieldset__element">
          <SelectField
            id={fieldId(`funding.${line.id}.party`)}
            name={`party-${line.id}`}
            label={line.label || budget("line", { number })}
            options={options}
            placeholder={t("choose")}
            value={partyOfLine(content, line as FundingLine)?.id ?? ""}
            width="medium"
            onChange={({ target }) => choose(line.id, target.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}
