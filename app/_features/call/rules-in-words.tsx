import { useLocale, useTranslations } from "next-intl";
import type { CallRules } from "@/server/domain/call/rules/schema";
import { frenchAuthorityKinds } from "@/server/domain/user/actor";
import {
  applicantSentences,
  categoriesOf,
  fundingSentences,
  projectSentences,
  type RuleSentence,
  sayRule,
  suspensionDay,
} from "./rule-sentences";

export interface RulesInWordsProps {
  rules: CallRules;
  /** Countries of the call; none stands for any. */
  countries: readonly string[];
  /** The day whose lists of countries apply. */
  day: Date | string;
  /** Names of the suspended countries by code, in the reader's language. */
  countryNames: Readonly<Record<string, string>>;
  headingLevel?: 3 | 4;
}

/** The rules of a call for who files a dossier: all that it is held against, with its numbers. Runs anywhere. */
export function RulesInWords({ rules, countries, day, countryNames, headingLevel = 3 }: RulesInWordsProps) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const Heading = `h${headingLevel}` as const;
  const look = headingLevel === 3 ? "fr-h5" : "fr-h6";
  const words = useTranslations("vocabulary");
  const part = (heading: "applicants" | "funding" | "duration", list: RuleSentence[]) =>
    list.length > 0 && (
      <>
        <Heading className={look}>{t(`headings.${heading}`)}</Heading>
        <ul>
          {list.map((sentence) => {
            const said = sayRule(sentence, t, words);
            return <li key={said}>{said}</li>;
          })}
        </ul>
      </>
    );
  return (
    <>
      {part("applicants", applicantSentences(rules))}
      {part("funding", fundingSentences(rules, { locale, categories: categoriesOf(countries, new Date(day)) }))}
      {part("duration", projectSentences(rules))}
      <Heading className={look}>{t("headings.submission")}</Heading>
      <p>{t("grace", { minutes: rules.graceMinutes ?? 0 })}</p>
      {rules.signOff && <p>{t("signOff")}</p>}
      {rules.confirmations && (
        <p>
          {t(`confirmations.${rules.confirmations.of}`)}{" "}
          {!rules.confirmations.isBlocking && t("confirmations.advisory")}
        </p>
      )}
      <Heading className={look}>{t("headings.attachments")}</Heading>
      <RequiredAttachments rules={rules} />
      {rules.suspendedCountries.length > 0 && (
        <>
          <Heading className={look}>{t("headings.suspensions")}</Heading>
          <p>{t("suspensions.intro")}</p>
          <ul>
            {rules.suspendedCountries.map(({ country, since, source }) => (
              <li key={country}>
                {t("suspensions.country", {
                  country: countryNames[country] ?? country,
                  day: suspensionDay(since, locale),
                  hasSource: source === "" ? "no" : "yes",
                  source,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function RequiredAttachments({ rules }: Pick<RulesInWordsProps, "rules">) {
  const t = useTranslations("rules");
  const list = new Intl.ListFormat(useLocale(), { type: "disjunction" });
  if (rules.attachments.length === 0) return <p>{t("attachments.none")}</p>;
  return (
    <ul>
      {rules.attachments.map(({ kind, alternatives, leadKinds }) => {
        const name = list.format([kind, ...alternatives].map((one) => t(`attachments.kind.${one}`)));
        const isForAll = leadKinds.length === 0 || leadKinds.length === frenchAuthorityKinds.length;
        const leads = isForAll ? "" : list.format(leadKinds.map((lead) => t(`leads.${lead}`)));
        return (
          <li key={`${kind} ${leads}`}>{t("attachments.one", { name, isForAll: isForAll ? "yes" : "no", leads })}</li>
        );
      })}
    </ul>
  );
}
