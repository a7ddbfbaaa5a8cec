import { diffWordsWithSpace } from "diff";

/** A run of a text: in both versions, in the first only, or in the second only. */
export interface WordPart {
  kind: "kept" | "removed" | "added";
  text: string;
}

/** Two texts that share next to nothing are not worth the time of a comparison by words, nor readable as one. */
const mostEdits = 2_000;

/** What changed between two texts, word by word. The parts that are not removed make the second; those not added, the first. */
export function compareWords(before: string, after: string): WordPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!parts) return [part("removed", before), part("added", after)].filter(({ text }) => text !== "");
  return parts.map(({ value, added, removed }) => part(added ? "added" : removed ? "removed" : "kept", value));
}

const part = (kind: WordPart["kind"], text: string): WordPart => ({ kind, text });
