import type { Letter, Pen } from "./letter";

// Styles stand on the elements, where every mail reader honours them; only the dark colours need a sheet.
const styles = {
  body: "margin:0;padding:24px 16px;background:#ffffff;color:#161616;font:16px/1.5 Arial,Helvetica,sans-serif",
  page: "max-width:600px;margin:0 auto",
  title: "font-size:22px;line-height:1.3;margin:0 0 20px",
  paragraph: "margin:0 0 16px",
  code: "font:bold 32px/1.2 'Courier New',monospace;letter-spacing:6px;margin:24px 0",
  quote: "margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid #6a6af4;white-space:pre-line",
  list: "margin:0 0 16px;padding:0 0 0 24px",
  item: "color:#000091",
  fact: "margin:0 0 4px",
  action:
    "display:inline-block;padding:10px 20px;background:#000091;color:#ffffff;text-decoration:none;font-weight:bold",
  small: "margin:0 0 8px;font-size:14px;color:#666666",
  link: "color:#000091;word-break:break-all",
};
const darkSheet = `@media (prefers-color-scheme:dark){
body{background:#161616 !important;color:#ffffff !important}
.action{background:#8585f6 !important;color:#161616 !important}
.small{color:#cecece !important}
.link{color:#8585f6 !important}
}`;

/** The letter as a sober page without tables or pictures. Every word is escaped: some are a stranger's. */
export function letterAsHtml(letter: Letter, { t, locale }: Pen): string {
  const { action, code, quote, list } = letter;
  const paragraph = (words: string) => tag("p", styles.paragraph, escapeHtml(words));
  const small = (words: string) => `<p class="small" style="${styles.small}">${escapeHtml(words)}</p>`;
  const fact = (label: string, value: string) =>
    tag(
      "p",
      styles.fact,
      t("common.fact", { label: `<strong>${escapeHtml(label)}</strong>`, value: escapeHtml(value) }),
    );
  const item = ({ text, url }: { text: string; url: string }) =>
    `<li><a class="link" style="${styles.item}" href="${escapeHtml(url)}">${escapeHtml(text)}</a></li>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${darkSheet}</style>
</head>
<body style="${styles.body}">
<div style="${styles.page}">
${[
  tag("h1", styles.title, escapeHtml(letter.title)),
  paragraph(t("common.greeting")),
  ...letter.paragraphs.map(paragraph),
  code && tag("p", styles.code, escapeHtml(code)),
  quote && fact(quote.label, "") + tag("blockquote", styles.quote, escapeHtml(quote.text.trim())),
  list && `${fact(list.label, "")}<ul style="${styles.list}">${list.items.map(item).join("")}</ul>`,
  ...letter.facts.map(({ label, value }) => fact(label, value)),
  `<p style="margin:24px 0"><a class="action" style="${styles.action}" href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>`,
  small(t("common.linkHint")),
  `<p class="small" style="${styles.small}"><a class="link" style="${styles.link}" href="${escapeHtml(action.url)}">${escapeHtml(action.url)}</a></p>`,
  ...(letter.notes ?? []).map(small),
  small(t("common.footer")),
  small(t("common.automatic")),
]
  .filter(Boolean)
  .join("\n")}
</div>
</body>
</html>
`;
}

const tag = (name: string, style: string, inner: string): string => `<${name} style="${style}">${inner}</${name}>`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (words: string): string => words.replace(/[&<>"']/g, (character) => entities[character] ?? "");
