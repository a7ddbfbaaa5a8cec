import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { Amount, Percent } from "@/app/_components/values";
import { budgetOf } from "@/server/domain/application/budget";
import { yearsOf } from "@/server/domain/application/content";
import { isTheme } from "@/server/domain/call/themes";
import { countryName } from "@/server/domain/country/names";
import { rateOf } from "@/server/domain/money";
import type { LoadedApplication } from "@/server/services/application/load";

/** What one must know of a dossier to decide on it, in a few lines. */
export function ApplicationFacts({ application }: { application: LoadedApplication }) {
  const t = useTranslations("decisions.facts");
  const themes = useTranslations("themes");
  const locale = useLocale();
  const { content, call } = application;
  const { requested, expenditure, own } = budgetOf(content, yearsOf(call));
  const share = (part: number) => (
    <>
      <Amount cents={part} /> (<Percent rate={rateOf(part, expenditure.total)} />)
    </>
  );
  const partners = content.partners.map(({ name, country }) =>
    country === "" ? name : t("partner", { name, country: countryName(country, locale) }),
  );
  return (
    <section aria-labelledby="dossier-bref" className="pas-section">
      <h2 id="dossier-bref" className="fr-h4">
        {t("title")}
      </h2>
      <DefinitionList
        items={[
          { term: t("partners"), description: partners.join(", ") },
          { term: t("coAuthorities"), description: content.coAuthorities.map(({ label }) => label).join(", ") },
          {
            term: t("themes"),
            description: content.project.themes.map((theme) => (isTheme(theme) ? themes(theme) : theme)).join(", "),
          },
          { term: t("cost"), description: <Amount cents={expenditure.total} /> },
          { term: t("requested"), description: share(requested.total) },
          { term: t("own"), description: share(own.total) },
        ]}
      />
    </section>
  );
}
