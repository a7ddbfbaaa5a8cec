import type { Point } from "./projection";

/** A mark of a map that wants its name beside it. */
export interface Marked extends Point {
  key: string;
  /** Radius of the disc. */
  r: number;
  text: string;
}

export interface Label extends Point {
  key: string;
  text: string;
  anchor: "start" | "middle" | "end";
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface LabelOptions {
  fontSize: number;
  /** Names stay within it. */
  frame: Box;
}

const gap = 2;
const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Wide enough for the widest of our letters, so that no text is ever longer than its box. */
const widthOf = (text: string, fontSize: number): number => text.length * fontSize * 0.58;

/** The places where a name may stand, the best first, with the box that it takes there. */
function candidates({ x, y, r, key, text }: Marked, fontSize: number): { label: Label; box: Box }[] {
  const [width, half] = [widthOf(text, fontSize), fontSize * 0.6];
  const at = (anchor: Label["anchor"], dx: number, dy: number) => {
    const left = x + dx - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    const label = { key, text, anchor, x: Math.round((x + dx) * 10) / 10, y: Math.round((y + dy) * 10) / 10 };
    return { label, box: { left, right: left + width, top: y + dy - half, bottom: y + dy + half } };
  };
  return [
    at("middle", 0, r + half + gap),
    at("start", r + gap, 0),
    at("end", -r - gap, 0),
    at("middle", 0, -r - half - gap),
    at("start", r, r + gap),
    at("end", -r, r + gap),
  ];
}

/**
 * Names for as many marks as have room, those handed in first served first: no name lies on another one, on a disc, or
 * out of the frame. The names that have none stand in the table beside the map.
 */
export function labelsFor(marks: readonly Marked[], { fontSize, frame }: LabelOptions): Label[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const fits = (box: Box) =>
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom &&
    !taken.some((other) => meet(box, other));
  return marks.flatMap((mark) => {
    const found = candidates(mark, fontSize).find(({ box }) => fits(box));
    if (!found) return [];
    taken.push(found.box);
    return [found.label];
  });
}
