import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import { countryName } from "@/server/domain/country/names";
import type { BoardRow } from "@/server/domain/decision/board";
import type { OpinionVerdict } from "@/server/domain/opinion/schema";

const tones: Record<OpinionVerdict, BadgeTone> = {
  favourable: "success",
  favourableWithReservations: "warning",
  unfavourable: "error",
};

/** The opinion of each embassy asked, in a word: its verdict, or that it is awaited or late. */
export function OpinionLines({ opinions }: Pick<BoardRow, "opinions">) {
  const t = useTranslations("decisions");
  const locale = useLocale();
  if (opinions.length === 0) return <span className="pas-muted">{t("board.noOpinion")}</span>;
  return (
    <>
      {opinions.map(({ country, verdict, state, cameLate }) => (
        <p key={country}>
          <Badge tone={verdict ? tones[verdict] : state === "late" ? "error" : "neutral"}>
            {t(cameLate ? "opinionLineLate" : "opinionLine", {
              country: countryName(country, locale),
              state: verdict ? t(`verdict.${verdict}`) : t(`opinionState.${state}`),
            })}
          </Badge>
        </p>
      ))}
    </>
  );
}
