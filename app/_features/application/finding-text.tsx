import { useLocale, useTranslations } from "next-intl";
import { findingWords } from "@/i18n/finding-words";
import type { Finding } from "@/server/domain/call/rules";

/** Says a finding in words: what the rule asks, what is there, by how much it is off. */
export function useFindingSentence(): (finding: Finding, fieldLabel?: string) => string {
  const speakers = { findings: useTranslations("findings"), vocabulary: useTranslations("vocabulary") };
  const locale = useLocale();
  return (finding, fieldLabel) => findingWords(speakers, finding, locale, fieldLabel);
}

/** What one rule says of the dossier, in words. */
export function FindingText({ finding, fieldLabel }: { finding: Finding; fieldLabel?: string }) {
  return useFindingSentence()(finding, fieldLabel);
}
