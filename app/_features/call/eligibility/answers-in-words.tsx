import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { formatAmount } from "@/i18n/format";
import { type AnswerWord, answersOf } from "@/server/domain/call/eligibility/answers";
import { countryName } from "@/server/domain/country/names";

/** The answers that a draft begins with, to be read before it is begun. */
export function AnswersInWords({ given }: { given: Partial<Record<AnswerWord, string>> }) {
  const t = useTranslations("eligibility");
  const locale = useLocale();
  const { answers } = answersOf((word) => given[word], locale);
  const { total, requested, own, months, country, partners } = answers;
  const money = (cents: number | undefined) => cents !== undefined && formatAmount(cents, locale);
  const items = [
    {
      term: t("words.pays"),
      description: country !== undefined && country !== "other" && countryName(country, locale),
    },
    { term: t("words.partenaires"), description: country !== undefined && partners },
    { term: t("words.cout"), description: money(total) },
    { term: t("words.demande"), description: money(requested) },
    { term: t("words.apport"), description: money(own) },
    { term: t("words.duree"), description: months },
  ].filter(({ description }) => description !== undefined && description !== false);
  if (items.length === 0) return null;
  return (
    <section className="pas-panel pas-block pas-readable" aria-labelledby="repris">
      <h2 id="repris" className="fr-h6">
        {t("before.title")}
      </h2>
      <DefinitionList items={items} />
      <p className="fr-mb-0">{t("before.text")}</p>
    </section>
  );
}
