import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/app/_components/disclosure";
import { DateTime } from "@/app/_components/values";
import { countryName } from "@/server/domain/country/names";
import type { ShownCall } from "@/server/services/call/show-call";
import { RulesInWords } from "./rules-in-words";

/** When the rules of a call were corrected and why, each with what they said before; nothing when they never were. */
export function RulesCorrections({ call }: { call: ShownCall }) {
  const t = useTranslations("calls.corrections");
  const locale = useLocale();
  const corrections = call.rulesVersions.slice(0, -1);
  if (corrections.length === 0) return null;
  return (
    <>
      <h3 className="fr-h5">{t("title")}</h3>
      <p>{t("lead")}</p>
      <ul>
        {corrections.map(({ number, since, note }, index) => {
          const before = call.rulesVersions[index + 1];
          return (
            <li key={number}>
              <p>{t.rich("one", { date: () => <DateTime value={since} />, note })}</p>
              {before && (
                <Disclosure summary={t("before", { number: before.number })}>
                  <RulesInWords
                    rules={before.rules}
                    countries={call.countries}
                    day={before.since}
                    countryNames={Object.fromEntries(
                      before.rules.suspendedCountries.map(({ country }) => [country, countryName(country, locale)]),
                    )}
                    headingLevel={4}
                  />
                </Disclosure>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
