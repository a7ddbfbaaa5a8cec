import "server-only";

/** Words of a chart, centred in height on `y`. */
export interface Words {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

/**
 * A chart as data, in the units of its view box: no style attribute, no script, no identifier that two charts on a page
 * could share. The page's style sheet gives the colours, in the light and in the dark.
 */
export interface Drawing {
  width: number;
  height: number;
  /** Path data of all the bars, and of the axes. */
  bars: string;
  lines: string;
  words: Words[];
}

/** A node of the tree that the charting library draws into. */
export interface DrawnNode {
  tag: string;
  attrs: Record<string, string | number | boolean | undefined>;
  children?: DrawnNode[];
  text?: string;
}

/** The library is handed these colours and gives them back: they tell what a mark stands for, and are never seen. */
export const inks = { bar: "#000001", words: "#000002", line: "#000003" } as const;

const anchors = ["start", "middle", "end"] as const;

function wordsOf({ attrs, text = "" }: DrawnNode): Words {
  const [, dx = 0, dy = 0] = /^translate\((\S+) (\S+)\)$/.exec(String(attrs.transform)) ?? [];
  const place = (own: DrawnNode["attrs"][string], moved: number | string) =>
    Math.round((Number(own ?? 0) + Number(moved)) * 10) / 10;
  return {
    text,
    x: place(attrs.x, dx),
    y: place(attrs.y, dy),
    anchor: anchors.find((anchor) => anchor === attrs["text-anchor"]) ?? "start",
  };
}

const flat = (node: DrawnNode): DrawnNode[] => [node, ...(node.children ?? []).flatMap(flat)];

/** The marks of a drawn tree that carry one of our inks; the rest (backgrounds, empty groups, styles) shows nothing. */
export function marksOf(tree: DrawnNode): Omit<Drawing, "width" | "height"> {
  const nodes = flat(tree);
  const inked = (tag: string, ink: string) =>
    nodes.filter((node) => node.tag === tag && (node.attrs.fill === ink || node.attrs.stroke === ink));
  const path = (ink: string) =>
    inked("path", ink)
      .map(({ attrs }) => String(attrs.d))
      .join("");
  return {
    bars: path(inks.bar),
    lines: path(inks.line),
    words: inked("text", inks.words)
      .map(wordsOf)
      .filter(({ text }) => text !== ""),
  };
}
