import { formatAmount, formatDateTime } from "@/i18n/format";
import type { Locale } from "@/server/domain/locale";
import { letterAsHtml } from "./html";
import type { Pen, RenderedMail, Template } from "./letter";
import { letterAsText } from "./text";
import { mailTranslator } from "./translator";

const MAX_SUBJECT = 150;

/** Sets a mail in the reader's language, as HTML and as text that say the same. */
export function render<Props>(template: Template<Props>, props: Props, locale: Locale): RenderedMail {
  const pen: Pen = {
    t: mailTranslator(locale),
    locale,
    amount: (cents) => formatAmount(cents, locale),
    dateTime: (instant) => formatDateTime(new Date(instant), locale),
  };
  const letter = template(props, pen);
  return { subject: oneLine(letter.subject), html: letterAsHtml(letter, pen), text: letterAsText(letter, pen) };
}

/** A subject holds words of the applicant: no line break of theirs may begin another header. */
function oneLine(subject: string): string {
  const line = subject.replace(/\p{Cc}+/gu, " ").trim();
  return line.length <= MAX_SUBJECT ? line : `${line.slice(0, MAX_SUBJECT - 1)}…`;
}
