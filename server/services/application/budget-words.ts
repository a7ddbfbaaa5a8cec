import "server-only";
import { messages } from "@/messages";
import { type BudgetWords, type ChoiceField, choiceValues } from "@/server/domain/application/budget-sheet";
import { type Locale, locales } from "@/server/domain/locale";

/** What the parts of a budget are called: written in one language, understood in all. */
export function budgetWords(locale: Locale): BudgetWords {
  const ordered = [locale, ...locales.filter((other) => other !== locale)].map((one) => messages[one].dossier);
  const budget = (name: "category" | "source" | "kind" | "label" | "total") =>
    ordered.map((words) => words.budget[name]);
  const named = (field: ChoiceField, namesOf: (words: (typeof ordered)[number]) => Record<string, string>) =>
    Object.fromEntries(
      choiceValues[field].map((value) => [value, ordered.map((words) => namesOf(words)[value] ?? value)]),
    );
  return {
    headings: {
      category: budget("category"),
      source: budget("source"),
      kind: budget("kind"),
      label: budget("label"),
      total: budget("total"),
      country: [locale, ...locales].map((one) => messages[one].budget.sheet.country),
      party: [locale, ...locales].map((one) => messages[one].budget.sheet.party),
      id: [locale, ...locales].map((one) => messages[one].budget.sheet.id),
    },
    options: {
      category: named("category", (words) => words.categories),
      source: named("source", (words) => words.sources),
      kind: named("kind", (words) => words.kinds),
    },
    sheets: {
      expenditure: ordered.map((words) => words.sections.expenditure),
      funding: ordered.map((words) => words.sections.funding),
    },
  };
}
