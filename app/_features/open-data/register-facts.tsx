import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { formatDateTime, formatNumber } from "@/i18n/format";
import type { RegisterState } from "@/server/services/open-data/register-state";

/** How many cooperations, how fresh: `state`. */
export function RegisterFacts({ state: { cooperations, changedAt } }: { state: RegisterState }) {
  const t = useTranslations("open-data.register");
  const locale = useLocale();
  const items = [
    { term: t("records"), description: formatNumber(cooperations, locale) },
    { term: t("changed"), description: changedAt ? formatDateTime(changedAt, locale) : t("never") },
  ];
  return (
    <section className="pas-section" aria-label={t("label")}>
      <DefinitionList items={items} />
    </section>
  );
}
