import "server-only";
import { messages } from "@/messages";
import { locales } from "@/server/domain/locale";
import type { RecordWords } from "@/server/domain/register/record";

// French is written; what stands in an English file is understood too.
const named = <T extends string>(
  namesOf: (locale: (typeof locales)[number]) => Record<T, string>,
): Record<T, string[]> => {
  const keys = Object.keys(namesOf("fr")) as T[];
  return Object.fromEntries(keys.map((key) => [key, locales.map((locale) => namesOf(locale)[key])])) as Record<
    T,
    string[]
  >;
};

const withMore = <T extends string>(
  names: Record<T, string[]>,
  more: Partial<Record<T, string[]>>,
): Record<T, string[]> => ({
  ...names,
  ...Object.fromEntries((Object.keys(more) as T[]).map((key) => [key, [...names[key], ...(more[key] ?? [])]])),
});

/** What the choices of a line of the register are called. */
export const recordWords: RecordWords = {
  category: named((locale) => messages[locale].organisations.kind),
  level: withMore(
    named((locale) => messages[locale].register.level),
    { department: ["cercle", "province"] },
  ),
  kind: named((locale) => messages[locale].register.kind),
  status: named((locale) => messages[locale].register.status),
  themes: named((locale) => messages[locale].themes),
};
