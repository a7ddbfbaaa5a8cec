import "server-only";

/** What a mark of a chart stands for. The page's style sheet gives it its colour, in the light and in the dark. */
export type Role = "bar" | "text" | "line";

/** One mark, in the attributes of SVG as React names them. */
export type Mark =
  | { kind: "path"; role: Role; d: string; transform?: string }
  | {
      kind: "text";
      role: Role;
      text: string;
      x: number;
      y: number;
      transform?: string;
      anchor: "start" | "middle" | "end";
    };

/** A chart as data: no style attribute, no script, no identifier that two charts on a page could share. */
export interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
}

/** A node of the tree that the charting library draws into. */
export interface DrawnNode {
  tag: string;
  attrs: Record<string, string | number | boolean | undefined>;
  children?: DrawnNode[];
  text?: string;
}

// The library is handed these colours and gives them back: they mark roles, and are never seen.
export const inks = { bar: "#000001", text: "#000002", line: "#000003" } as const satisfies Record<Role, string>;
const roles = new Map(Object.entries(inks).map(([role, ink]) => [ink as string, role as Role]));

const anchors = ["start", "middle", "end"] as const;

/** The marks of a drawn tree that carry one of our inks; the rest (backgrounds, empty groups) shows nothing. */
export function marksOf({ tag, attrs, children = [], text }: DrawnNode): Mark[] {
  const role = roles.get(String(attrs.fill)) ?? roles.get(String(attrs.stroke));
  const transform = attrs.transform === undefined ? undefined : String(attrs.transform);
  if (tag === "path" && role) return [{ kind: "path", role, d: String(attrs.d), transform }];
  if (tag === "text" && role && text)
    return [
      {
        ...{ kind: "text", role, text, transform },
        x: Number(attrs.x ?? 0),
        y: Number(attrs.y ?? 0),
        anchor: anchors.find((anchor) => anchor === attrs["text-anchor"]) ?? "start",
      },
    ];
  return children.flatMap(marksOf);
}
