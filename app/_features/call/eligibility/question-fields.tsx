import { useLocale, useTranslations } from "next-intl";
import { Radios } from "@/app/_components/choices";
import { Fieldset } from "@/app/_components/fieldset";
import { MoneyField } from "@/app/_components/money-field";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import type { AnswerWord } from "@/server/domain/call/eligibility/answers";
import type { Question } from "@/server/domain/call/eligibility/questions";
import { countryOptions } from "@/server/domain/country/names";
import { frenchAuthorityKinds } from "@/server/domain/user/actor";

export interface QuestionFieldsProps {
  question: Question;
  /** Countries of the call; none stands for any. */
  countries: readonly string[];
  /** What was typed, by parameter of the address. */
  given: Partial<Record<AnswerWord, string>>;
  refused: readonly AnswerWord[];
}

const euros: readonly AnswerWord[] = ["cout", "demande", "apport"];
const choices: readonly AnswerWord[] = ["porteur", "pays", "compteRendu"];

/** What an answer that could not be read should have been. */
export const expectedOf = (word: AnswerWord): "choice" | "euros" | "number" => {
  if (choices.includes(word)) return "choice";
  return euros.includes(word) ? "euros" : "number";
};

/** One question of the self-check, with what was answered before. Works without a script. */
export function QuestionFields({ question: { key, words }, countries, given, refused }: QuestionFieldsProps) {
  const t = useTranslations("eligibility");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const errorOf = (word: AnswerWord) => (refused.includes(word) ? t(`unreadable.${expectedOf(word)}`) : undefined);
  const label = t(`questions.${key}`);
  switch (key) {
    case "lead":
      return (
        <SelectField
          name="porteur"
          label={label}
          error={errorOf("porteur")}
          placeholder={t("choose")}
          defaultValue={given.porteur}
          options={[
            ...frenchAuthorityKinds.map((value) => ({ value, label: rules(`leads.${value}`) })),
            { value: "other", label: t("otherLead") },
          ]}
        />
      );
    case "country": {
      const options = countryOptions(locale, countries.length > 0 ? countries : undefined);
      return (
        <SelectField
          name="pays"
          label={label}
          error={errorOf("pays")}
          placeholder={t("choose")}
          defaultValue={given.pays}
          options={[
            ...options.map(({ code, name }) => ({ value: code, label: name })),
            ...(countries.length > 0 ? [{ value: "other", label: t("otherCountry") }] : []),
          ]}
        />
      );
    }
    case "amounts":
      return (
        <Fieldset id="montants" legend={label} hint={t("hints.amounts")}>
          {words.map((word) => (
            <div key={word} className="fr-fieldset__element">
              <MoneyField name={word} label={t(`words.${word}`)} error={errorOf(word)} defaultValue={given[word]} />
            </div>
          ))}
        </Fieldset>
      );
    case "reports":
      return (
        <Radios
          name="compteRendu"
          legend={label}
          error={errorOf("compteRendu")}
          defaultValue={given.compteRendu ?? ""}
          options={(["non", "oui"] as const).map((value) => ({ value, label: t(`said.${value}`) }))}
          inline
        />
      );
    default:
      return words.map((word) => (
        <TextField
          key={word}
          name={word}
          label={label}
          hint={key === "authorities" ? t("hints.authorities") : undefined}
          error={errorOf(word)}
          defaultValue={given[word]}
          inputMode="numeric"
          autoComplete="off"
          width="short"
        />
      ));
  }
}
