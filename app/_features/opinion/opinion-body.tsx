import { useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { type OpinionToIssue, opinionCriteria } from "@/server/domain/opinion/schema";
import { VerdictBadge } from "./badges";

/** An opinion to read: its verdict, its reasons, its grid. */
export function OpinionBody({ verdict, text, grid }: OpinionToIssue) {
  const t = useTranslations("opinions");
  return (
    <>
      <p>
        <VerdictBadge verdict={verdict} />
      </p>
      {paragraphsOf(text).map(({ key, paragraph }) => (
        <p key={key}>{paragraph}</p>
      ))}
      <DefinitionList
        items={opinionCriteria.map((criterion) => ({
          key: criterion,
          term: t(`criteria.${criterion}`),
          description: t(`grade.${grid[criterion] ?? "none"}` as "grade.none"),
        }))}
      />
    </>
  );
}

const paragraphsOf = (text: string) =>
  text
    .split(/\n+/)
    .map((paragraph, index) => ({ key: `${index} ${paragraph.slice(0, 20)}`, paragraph }))
    .filter(({ paragraph }) => paragraph.trim() !== "");
