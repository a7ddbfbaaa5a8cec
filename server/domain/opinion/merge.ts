import { type OpinionCriterion, type OpinionDraft, opinionCriteria } from "./schema";

/** The parts of a draft that are compared one by one. */
export type DraftField = "verdict" | "text" | `grid.${OpinionCriterion}`;

export interface MergedDraft {
  draft: OpinionDraft;
  /** Fields that both have changed, each in their own way: `theirs`, saved first, stands in the draft. */
  conflicts: DraftField[];
}

/**
 * Two people of one embassy, or two tabs, write the same draft: each keeps what only they have changed since `base`.
 */
export function mergeDrafts(base: OpinionDraft, mine: OpinionDraft, theirs: OpinionDraft): MergedDraft {
  const conflicts: DraftField[] = [];
  const pick = <T>(field: DraftField, from: T, own: T, other: T): T => {
    if (own === from) return other;
    if (other === from || other === own) return own;
    conflicts.push(field);
    return other;
  };
  const draft: OpinionDraft = {
    verdict: pick("verdict", base.verdict, mine.verdict, theirs.verdict),
    text: pick("text", base.text, mine.text, theirs.text),
    grid: { ...mine.grid },
  };
  for (const criterion of opinionCriteria)
    draft.grid[criterion] = pick(
      `grid.${criterion}`,
      base.grid[criterion],
      mine.grid[criterion],
      theirs.grid[criterion],
    );
  return { draft, conflicts };
}

/** `draft` with the fields named taken from `other`. */
export function takeFields(draft: OpinionDraft, other: OpinionDraft, fields: readonly DraftField[]): OpinionDraft {
  const taken: OpinionDraft = { ...draft, grid: { ...draft.grid } };
  if (fields.includes("verdict")) taken.verdict = other.verdict;
  if (fields.includes("text")) taken.text = other.text;
  for (const criterion of opinionCriteria)
    if (fields.includes(`grid.${criterion}`)) taken.grid[criterion] = other.grid[criterion];
  return taken;
}

export const isSameDraft = (a: OpinionDraft, b: OpinionDraft): boolean =>
  a.verdict === b.verdict && a.text === b.text && opinionCriteria.every((c) => a.grid[c] === b.grid[c]);
