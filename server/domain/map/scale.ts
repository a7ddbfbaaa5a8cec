/** How many there are, as marks on a map: a shade, a size, a thickness. Each grows with the number, and never alone says it. */

/** 0 for none, then 1 to 4: quarters of the greatest number. */
export type Shade = 0 | 1 | 2 | 3 | 4;

export function shadeOf(count: number, greatest: number): Shade {
  if (count <= 0) return 0;
  const quarter = Math.ceil((4 * count) / Math.max(count, greatest));
  return quarter >= 4 ? 4 : quarter === 3 ? 3 : quarter === 2 ? 2 : 1;
}

/** The last number of each quarter that some number falls into, for a legend: of 20, [5, 10, 15, 20]; of 2, [1, 2]. */
export function quartersOf(greatest: number): number[] {
  const ends = [1, 2, 3, 4].map((quarter) => Math.floor((greatest * quarter) / 4));
  return [...new Set(ends)].filter((end) => end > 0);
}

/** A disc whose surface is in proportion, between two radii: large enough to be pressed, small enough for its neighbours. */
export const radiusOf = (count: number, greatest: number, [least, most]: readonly [number, number]): number =>
  Math.round(10 * (least + (most - least) * Math.sqrt(Math.max(0, count) / Math.max(1, greatest)))) / 10;

/** A line's thickness: 1 for one partnership, 2 for up to four, 3 for more. */
export type Thickness = 1 | 2 | 3;
export const thicknessOf = (count: number): Thickness => (count <= 1 ? 1 : count <= 4 ? 2 : 3);
