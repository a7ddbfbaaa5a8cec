import { useLocale, useTranslations } from "next-intl";
import { findingWords } from "@/i18n/finding-words";
import type { Finding } from "@/server/domain/call/rules";

/** What one rule says of the dossier, in words: what it asks, what is there, by how much it is off. */
export function FindingText({ finding, fieldLabel }: { finding: Finding; fieldLabel?: string }) {
  return findingWords(useTranslations("findings"), finding, useLocale(), fieldLabel);
}
