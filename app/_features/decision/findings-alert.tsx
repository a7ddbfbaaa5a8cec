"use client";

import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { formatAmount } from "@/i18n/format";
import type { AwardFinding } from "@/server/domain/decision/ceiling";

/** The limits that an award passes, each by how much. */
export function FindingsAlert({ findings }: { findings: readonly AwardFinding[] }) {
  const t = useTranslations("decisions");
  const locale = useLocale();
  return (
    <Alert tone="warning" headingLevel={3} role="status" title={t("form.passed", { count: findings.length })}>
      <ul>
        {findings.map(({ code, year, expected, actual, gap }) => (
          <li key={`${code} ${year}`}>
            {t(`findings.${code}`, {
              year: String(year ?? ""),
              expected: formatAmount(expected, locale),
              actual: formatAmount(actual, locale),
              gap: formatAmount(gap, locale),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
