import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { formatDateTime, formatNumber } from "@/i18n/format";
import { openLicence } from "@/server/domain/open-data/licence";
import type { OpenDataState } from "@/server/services/open-data/state";
import { catalogueFile, hrefOf } from "./files";

/** How many, how fresh, under which licence: `state`. */
export function DataFacts({ state: { records, changedAt } }: { state: OpenDataState }) {
  const t = useTranslations("open-data");
  const locale = useLocale();
  const items = [
    { term: t("facts.records"), description: formatNumber(records, locale) },
    { term: t("facts.changed"), description: changedAt ? formatDateTime(changedAt, locale) : t("facts.never") },
    { term: t("facts.delay"), description: t("facts.minute") },
    {
      term: t("facts.licence"),
      description: t.rich("facts.licenceText", {
        name: openLicence.name,
        a: (words) => (
          <a className="fr-link" href={openLicence.address} rel="license">
            {words}
          </a>
        ),
      }),
    },
    {
      term: t("facts.metadata"),
      description: t.rich("facts.metadataText", {
        a: (words) => (
          <a className="fr-link" href={hrefOf(catalogueFile)}>
            {words}
          </a>
        ),
      }),
    },
  ];
  return (
    <section className="pas-section" aria-label={t("facts.label")}>
      <DefinitionList items={items} />
    </section>
  );
}
