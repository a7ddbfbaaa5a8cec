import { messages } from "@/messages";
import { countryName } from "@/server/domain/country/names";
import type { Locale } from "@/server/domain/locale";
import type { LineProblem } from "@/server/domain/register/import/judge";
import type { RecordField } from "@/server/domain/register/record";
import { themeLabel } from "../register/labels";

const named = (names: Record<string, string>, value: string): string => names[value] ?? value;

/** A value of the register as people read it. */
export function valueText(field: RecordField, value: string, locale: Locale): string {
  const { register } = messages[locale];
  switch (field) {
    case "kind":
      return named(register.kind, value);
    case "status":
      return named(register.status, value);
    case "level":
      return named(register.level, value);
    case "themes":
      return value
        .split(" ")
        .map((theme) => themeLabel(theme, locale))
        .join(", ");
    default:
      return value;
  }
}

/** What a problem is about, as its sentence says it. */
export const problemText = ({ reason, text }: LineProblem, locale: Locale): string =>
  reason === "notYourCountry" ? countryName(text, locale) : text.length > 60 ? `${text.slice(0, 60)}…` : text;
