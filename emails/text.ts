import type { Letter, Pen } from "./letter";

/** The letter as plain text: one blank line between its parts, the link on a line of its own. */
export function letterAsText(letter: Letter, { t }: Pen): string {
  const fact = (label: string) => t("common.fact", { label, value: "" }).trimEnd();
  const parts = [
    letter.title,
    t("common.greeting"),
    ...letter.paragraphs,
    letter.code && `    ${letter.code}`,
    letter.quote && `${fact(letter.quote.label)}\n${quoted(letter.quote.text)}`,
    letter.list &&
      [fact(letter.list.label), ...letter.list.items.map(({ text, url }) => `- ${text}\n  ${url}`)].join("\n"),
    letter.facts.map((fact) => t("common.fact", { label: fact.label, value: fact.value })).join("\n"),
    `${fact(letter.action.label)}\n${letter.action.url}`,
    ...(letter.notes ?? []),
    `-- \n${t("common.footer")}\n${t("common.automatic")}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join("\n");
