/** What the virus scanner says of a file: it was not asked, has not answered yet, found nothing, found something. */
export const scanStates = ["notScanned", "waiting", "clean", "infected"] as const;
export type ScanState = (typeof scanStates)[number];

/**
 * Whether a file may be opened: once nothing was found in it. While the scanner has not answered, only the people
 * of the authority that attached it may, since it is theirs; what is infected exists no more.
 */
export const mayOpen = (scan: ScanState, isOfLead: boolean): boolean =>
  scan === "clean" || scan === "notScanned" || (scan === "waiting" && isOfLead);

/**
 * Whether an attachment counts as there: one that waits for the scanner does, so that a scanner that is down makes nobody
 * miss a deadline; an infected one does not.
 */
export const counts = ({ scan }: { scan: ScanState }): boolean => scan !== "infected";

/** Seconds before the scanner is asked again about a file it could not judge; the last pause is kept for as long as it takes. */
const scanPauses: readonly number[] = [10, 30, 60, 300, 900, 3_600];
export const scanPause = (tries: number): number => scanPauses[tries - 1] ?? scanPauses.at(-1) ?? 0;
