import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/link";
import { themeLabel } from "@/app/_features/register/labels";
import type { Suggestion } from "@/server/services/exchange/suggest";
import { homeLabel, languagesLabel } from "./labels";

/** Notices that answer one's own, each with the reasons, the best first. */
export function SuggestionList({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const t = useTranslations("exchange");
  if (suggestions.length === 0) return <p>{t("suggestions.none")}</p>;
  return (
    <ol className="fr-raw-list pas-stack">
      {suggestions.map((suggestion) => (
        <SuggestionLine key={suggestion.id} suggestion={suggestion} />
      ))}
    </ol>
  );
}

function SuggestionLine({ suggestion }: { suggestion: Suggestion }) {
  const t = useTranslations("exchange");
  const locale = useLocale();
  const { slug, title, authority, home, reasons, themes, languages } = suggestion;
  const words = reasons
    // Which themes they have in common is said once.
    .filter((reason) => reason !== "themes")
    .map((reason) =>
      t(`reasons.${reason}`, {
        themes: new Intl.ListFormat(locale).format(themes.map((theme) => themeLabel(theme, locale))),
        languages: languagesLabel(languages, locale),
        count: themes.length,
      }),
    );
  return (
    <li>
      <Link className="fr-link" href={`/bourse/${slug}`}>
        {title}
      </Link>
      <p className="fr-mb-0">
        {authority}, {homeLabel(home, locale)}
      </p>
      <p className="pas-muted fr-mb-0">
        {t("suggestions.because")}
        {locale === "fr" ? "\u00a0: " : ": "}
        {words.join(", ")}
      </p>
    </li>
  );
}
