import { defaultLocale, isLocale, type Locale } from "@/server/domain/locale";

/**
 * The first of our languages in the order an Accept-Language header gives them, e.g.
 * "en-GB,en;q=0.9,fr;q=0.8" -> "en". What is not understood counts for nothing.
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? "").split(",").map((entry, position) => {
    const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight), position };
  });
  const known = wishes
    .filter((wish): wish is typeof wish & { language: Locale } => isLocale(wish.language) && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  return known[0]?.language ?? defaultLocale;
}
