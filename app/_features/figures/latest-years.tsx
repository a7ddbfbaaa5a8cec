import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/button";
import { formatAmount } from "@/i18n/format";
import type { FigureLine } from "@/server/domain/figures/axis";
import { AxisChart } from "./axis-chart";
import { AxisTable } from "./axis-table";

/** The home page has room for the last years only. */
const room = 8;

/** What was granted in the last years of decision: table, chart, way to all figures. `lines` of the axis, in order. */
export function LatestYears({ lines }: { lines: readonly FigureLine[] }) {
  const t = useTranslations("home.figures");
  const locale = useLocale();
  const latest = lines.at(-1);
  const shown = lines.slice(-room);
  return (
    <section className="pas-section" aria-labelledby="accorde">
      <h2 id="accorde">{t("title")}</h2>
      {latest ? (
        <>
          <p className="pas-prose">
            {t("text")}{" "}
            <strong>
              {t("latest", {
                year: latest.key,
                projects: latest.projects,
                amount: formatAmount(latest.cents, locale),
              })}
            </strong>
          </p>
          <div className="pas-axis">
            <div>
              <AxisTable axis="decisionYear" lines={shown} />
              {shown.length < lines.length && (
                <p className="fr-text--sm pas-muted">{t("earlier", { count: shown.length })}</p>
              )}
              <ButtonLink variant="secondary" href="/chiffres">
                {t("more")}
              </ButtonLink>
            </div>
            <AxisChart axis="decisionYear" lines={shown} />
          </div>
        </>
      ) : (
        <p className="pas-muted">{t("none")}</p>
      )}
    </section>
  );
}
