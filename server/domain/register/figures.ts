/**
 * Key figures of the register of a country. They are always counted; what somebody published about them is quoted
 * beside, with its date and source, and the difference is shown. Names: `register.figures.<figure>` of the catalogue.
 */
export const keyFigures = [
  "authorities",
  "memberships",
  "groupings",
  "communes",
  "departments",
  "regions",
  "projects",
] as const;
export type KeyFigure = (typeof keyFigures)[number];
export const isKeyFigure = (word: string): word is KeyFigure => (keyFigures as readonly string[]).includes(word);

export type KeyFigures = Readonly<Record<KeyFigure, number>>;

export interface PublishedFigure {
  figure: KeyFigure;
  value: number;
  /** The day on which it was published, as "2011-12-01". */
  publishedOn: string;
  source: string;
}

export interface ComparedFigure {
  figure: KeyFigure;
  counted: number;
  /** What was published of it last; none when nobody published any. */
  published: PublishedFigure | null;
  /** Counted minus published: 1 when the register has one more. Null when there is nothing to compare. */
  difference: number | null;
}

/** Each figure as counted, beside what was published of it last. */
export const compareFigures = (counted: KeyFigures, published: readonly PublishedFigure[]): ComparedFigure[] =>
  keyFigures.map((figure) => {
    const last = published
      .filter((one) => one.figure === figure)
      .reduce<PublishedFigure | null>((last, one) => (last && last.publishedOn >= one.publishedOn ? last : one), null);
    return { figure, counted: counted[figure], published: last, difference: last && counted[figure] - last.value };
  });
