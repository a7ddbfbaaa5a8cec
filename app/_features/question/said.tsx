import { useLocale } from "next-intl";
import { type Words, wordsIn } from "@/server/domain/call/questions/words";

/** What the manager of a call wrote, in the reader's language, or marked as French where it was not translated. */
export function Said({ words }: { words: Words }) {
  const locale = useLocale();
  const isFrench = locale === "en" && !words.en;
  return <span lang={isFrench ? "fr" : undefined}>{wordsIn(words, locale)}</span>;
}

/** The same where only a text can stand, as in an option of a list. */
export function useWordsIn(): (words: Words) => string {
  const locale = useLocale();
  return (words) => wordsIn(words, locale);
}
