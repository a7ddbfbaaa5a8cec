import { useLocale, useTranslations } from "next-intl";
import { formatAmount, formatPercent } from "@/i18n/format";
import type { AwardCeilings, TotalCeiling } from "@/server/domain/decision/ceiling";

/** The ceilings of a dossier, each with where it comes from. */
export function CeilingsInWords({ ceilings }: { ceilings: AwardCeilings }) {
  const t = useTranslations("decisions.ceilings");
  const locale = useLocale();
  const said = ({ code, maxCents, rate = 0, ofCents = 0 }: TotalCeiling) => ({
    max: formatAmount(maxCents, locale),
    why: t(`why.${code}`, { rate: formatPercent(rate, locale), of: formatAmount(ofCents, locale) }),
  });
  const [strictest, ...others] = ceilings.total;
  return (
    <ul className="pas-block">
      {ceilings.perYear.length > 1 && <li>{t("year")}</li>}
      <li>
        <strong>{t("strictest", said(strictest))}</strong>
      </li>
      {others.map((ceiling) => (
        <li key={ceiling.code} className="pas-muted">
          {t("also", said(ceiling))}
        </li>
      ))}
    </ul>
  );
}
