import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/app/_components/disclosure";
import { Link } from "@/app/_components/link";
import { formatDate } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import type { CallText as Text } from "@/server/services/call/list-texts";
import { RulesInWords } from "../call/rules-in-words";
import { CallFiles } from "../call-file/call-files";
import { CallFactsLine } from "./call-texts";

/** A call of the archive: what it was for, and its rules in words. */
export function CallText({ call }: { call: Text }) {
  const t = useTranslations("resources.calls");
  const locale = useLocale();
  const { slug, title, summary, rules, countries, correctedAt, opensAt } = call;
  const suspended = rules.suspendedCountries.map(({ country }) => [country, countryName(country, locale)]);
  return (
    <article className="pas-block">
      <h3 className="fr-h5 fr-mb-1w">
        <Link href={`/appels/${slug}`}>{title}</Link>
      </h3>
      <CallFactsLine call={call} />
      <p className="pas-prose">{summary}</p>
      {correctedAt && <p>{t("corrected", { date: formatDate(correctedAt, locale) })}</p>}
      <CallFiles slug={slug} files={call.files} />
      <Disclosure summary={t("rules", { title })}>
        <RulesInWords
          rules={rules}
          countries={countries}
          // The categories of countries are those of the day on which it opened.
          day={opensAt}
          countryNames={Object.fromEntries(suspended)}
          headingLevel={4}
        />
      </Disclosure>
    </article>
  );
}
