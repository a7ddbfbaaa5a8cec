/** What XML 1.0 cannot hold at all, written as it may be: control characters, lone surrogates, U+FFFE and U+FFFF. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Readers turn these into spaces or line feeds where they stand as they are.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text without what XML 1.0 cannot hold. */
export const writableInXml = (text: string): string => text.replaceAll(unwritable, "");

const escaped = (text: string): string =>
  writableInXml(text).replaceAll(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? sign);

type Attributes = Readonly<Record<string, string | undefined>>;

/** Markup, so that no text of somebody's is ever taken for it. */
export class Xml {
  constructor(readonly markup: string) {}
}

/** An element: attributes that are undefined are left out; texts are escaped, elements stand as they are. */
export function element(name: string, attributes: Attributes, ...children: readonly (string | Xml)[]): Xml {
  const content = children.map((child) => (child instanceof Xml ? child.markup : escaped(child))).join("");
  const opening = openingTag(name, attributes);
  return new Xml(content === "" ? `${opening.slice(0, -1)}/>` : `${opening}${content}</${name}>`);
}

export function openingTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join("")}>`;
}
