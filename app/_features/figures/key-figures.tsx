import { useLocale, useTranslations } from "next-intl";
import { Figure, Figures as FigureRow } from "@/app/_components/figure";
import { Amount, NumberText } from "@/app/_components/values";
import { formatAmount } from "@/i18n/format";
import type { Figures } from "@/server/domain/figures/axis";

/** What a selection comes to, in four numbers, and what was given up of it: `awarded, givenUp`. */
export function KeyFigures({ awarded, givenUp }: Pick<Figures, "awarded" | "givenUp">) {
  const t = useTranslations("figures");
  const locale = useLocale();
  return (
    <>
      <FigureRow>
        <Figure value={<Amount cents={awarded.cents} />} label={t("key.amount")} />
        {(["projects", "authorities", "countries"] as const).map((what) => (
          <Figure
            key={what}
            value={<NumberText value={awarded[what]} />}
            label={t(`key.${what}`, { count: awarded[what] })}
          />
        ))}
      </FigureRow>
      {givenUp.projects > 0 && (
        <p>{t("key.givenUp", { count: givenUp.projects, amount: formatAmount(givenUp.cents, locale) })}</p>
      )}
    </>
  );
}
