import { useLocale, useTranslations } from "next-intl";
import { findingWords, placedWords } from "@/i18n/finding-words";
import { type Lists, rowNumber } from "@/server/domain/application/form-sections";
import type { Finding } from "@/server/domain/call/rules";

/** Says a finding in words: what the rule asks, what is there, by how much it is off. */
export function useFindingSentence(): (finding: Finding, fieldLabel?: string) => string {
  const speakers = {
    findings: useTranslations("findings"),
    vocabulary: useTranslations("vocabulary"),
    themes: useTranslations("themes"),
  };
  const locale = useLocale();
  return (finding, fieldLabel) => findingWords(speakers, finding, locale, fieldLabel);
}

/** What one rule says of the dossier, in words. */
export function FindingText({ finding, fieldLabel }: { finding: Finding; fieldLabel?: string }) {
  return useFindingSentence()(finding, fieldLabel);
}

/** The same with where it is to be mended: "Étape 2, fin : un mois s’écrit…". Rows are counted in `lists`. */
export function PlacedFinding({ finding, lists }: { finding: Finding; lists: Lists }) {
  const speakers = {
    findings: useTranslations("findings"),
    vocabulary: useTranslations("vocabulary"),
    themes: useTranslations("themes"),
    dossier: useTranslations("dossier"),
    rows: useTranslations("rows"),
  };
  return placedWords(speakers, finding, rowNumber(lists, finding.field), useLocale());
}
