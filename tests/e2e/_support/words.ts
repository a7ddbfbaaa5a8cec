import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import type { Messages } from "@/messages";
import type { Locale } from "@/server/domain/locale";

/** The application's own sentences: what a person looks for on the screen is what the catalogue says there. */
export const words = { fr: translatorOf("fr"), en: translatorOf("en") } as const;
export type Words = (typeof words)[Locale];

// Read as files: Node asks imports of JSON for an attribute that the rest of the code does without.
function catalogue(locale: Locale): Messages {
  const folder = join(process.cwd(), "messages", locale);
  const entries = readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ""),
    JSON.parse(readFileSync(join(folder, file), "utf8")),
  ]);
  return Object.fromEntries(entries);
}

function translatorOf(locale: Locale) {
  return createTranslator({
    locale,
    messages: catalogue(locale),
    timeZone: "Europe/Paris",
    // A sentence that is not in the catalogue is a mistake of the test.
    onError: (error) => {
      throw error;
    },
  });
}

/** The beginning of a label, in whole words: fields add a hint to theirs. */
export const startingWith = (text: string): RegExp => new RegExp(`^\\s*${escaped(text)}(?!\\p{Ll})`, "u");

/** A text anywhere in another, whatever spaces it is written with. */
export const containing = (text: string): RegExp => new RegExp(escaped(text));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
