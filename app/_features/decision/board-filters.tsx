import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/app/_components/button";
import { SelectField } from "@/app/_components/select-field";
import { TabLinks } from "@/app/_components/tab-links";
import { TextField } from "@/app/_components/text-field";
import { type BoardStage, boardSorts, boardStages, opinionFilters } from "@/server/domain/decision/board";
import { decisionOutcomes } from "@/server/domain/decision/schema";
import { type BoardAddress, boardAddress, boardWords } from "./board-address";

interface BoardFiltersProps {
  slug: string;
  address: BoardAddress;
  counts: Record<BoardStage, number>;
}

/** The stages as tabs, the other filters as a form that works without script. All of it in the address. */
export function BoardFilters({ slug, address, counts }: BoardFiltersProps) {
  const t = useTranslations("decisions");
  const all = boardStages.reduce((total, stage) => total + counts[stage], 0);
  const tab = (stage: BoardStage | null, label: string, count: number) => ({
    href: boardAddress(slug, { ...address, stage, page: 1 }),
    label,
    count,
    current: address.stage === stage,
  });
  const { stage, text, outcome, opinion, sort } = address;
  const isFiltered = text !== "" || outcome !== null || opinion !== null;
  return (
    <>
      <TabLinks
        label={t("board.stages")}
        items={[
          tab(null, t("board.all"), all),
          ...boardStages
            .filter((one) => counts[one] > 0 || one === stage)
            .map((one) => tab(one, t(`board.stage.${one}`), counts[one])),
        ]}
      />
      <form method="get" action={`/instruction/appels/${slug}`} className="pas-filters">
        {stage && <input type="hidden" name="etape" value={boardWords.stage[stage]} />}
        <TextField
          type="search"
          name="texte"
          label={t("board.search")}
          hint={t("board.searchHint")}
          defaultValue={text}
        />
        <SelectField
          name="avis"
          label={t("board.opinion")}
          placeholder={t("board.anyOpinion")}
          defaultValue={opinion ? boardWords.opinion[opinion] : ""}
          options={opinionFilters.map((one) => ({ value: boardWords.opinion[one], label: t(`board.opinions.${one}`) }))}
        />
        <SelectField
          name="decision"
          label={t("board.outcome")}
          placeholder={t("board.anyOutcome")}
          defaultValue={outcome ? boardWords.outcome[outcome] : ""}
          options={decisionOutcomes.map((one) => ({ value: boardWords.outcome[one], label: t(`outcome.${one}`) }))}
        />
        <SelectField
          name="tri"
          label={t("board.sort")}
          defaultValue={boardWords.sort[sort]}
          options={boardSorts.map((one) => ({ value: boardWords.sort[one], label: t(`board.sorts.${one}`) }))}
        />
        <Button variant="secondary">{t("board.filter")}</Button>
        {isFiltered && (
          <ButtonLink
            variant="quiet"
            href={boardAddress(slug, { ...address, text: "", outcome: null, opinion: null, page: 1 })}
          >
            {t("board.reset")}
          </ButtonLink>
        )}
      </form>
    </>
  );
}
