import { useTranslations } from "next-intl";
import { Figure, Figures as FigureRow } from "@/app/_components/figure";
import { Amount, NumberText } from "@/app/_components/values";
import type { Figures } from "@/server/domain/figures/axis";

/** What a selection comes to, in four numbers: `awarded`. */
export function KeyFigures({ awarded }: Pick<Figures, "awarded">) {
  const t = useTranslations("figures");
  return (
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
  );
}
