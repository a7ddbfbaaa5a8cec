import { formatDate } from "@/i18n/format";
import type { MatchReason } from "@/server/domain/exchange/matches";
import type { CooperationKind } from "@/server/domain/register/vocabulary";
import type { Fact, Letter, Pen, Template } from "./letter";

/** Mails of the partner exchange. None carries the name or the address of anybody of the other authority. */

interface NoticeProps {
  title: string;
  url: string;
}

/** A day as notices keep it: "2027-03-31". */
const dayOf = (day: string, { locale }: Pen): string => formatDate(new Date(`${day}T12:00:00Z`), locale);

const noticeFact = ({ title }: { title: string }, { t }: Pen): Fact => ({ label: t("exchange.notice"), value: title });

const letterOf = (
  props: NoticeProps,
  pen: Pen,
  letter: Omit<Letter, "action" | "facts"> & { action: string; facts?: Fact[] },
) => ({
  ...letter,
  facts: [noticeFact(props, pen), ...(letter.facts ?? [])],
  action: { label: letter.action, url: props.url },
});

/** To the moderators: a notice waits for them. */
export const noticeSubmitted: Template<NoticeProps & { authority: string }> = (props, pen) =>
  letterOf(props, pen, {
    subject: pen.t("notice-submitted.subject", { authority: props.authority }),
    title: pen.t("notice-submitted.title"),
    paragraphs: [pen.t("notice-submitted.happened", { authority: props.authority }), pen.t("notice-submitted.next")],
    action: pen.t("notice-submitted.action"),
  });

/** To the authority: its notice can be read by all. */
export const noticePublished: Template<NoticeProps & { until: string }> = (props, pen) =>
  letterOf(props, pen, {
    subject: pen.t("notice-published.subject", { title: props.title }),
    title: pen.t("notice-published.title"),
    paragraphs: [pen.t("notice-published.happened", { day: dayOf(props.until, pen) }), pen.t("notice-published.next")],
    action: pen.t("notice-published.action"),
  });

/** To the authority: its notice was refused, or taken down afterwards, and why. */
export const noticeRefused: Template<NoticeProps & { words: string; wasPublished: boolean }> = (props, pen) => {
  const answer = { wasPublished: String(props.wasPublished) };
  return letterOf(props, pen, {
    subject: pen.t("notice-refused.subject", { title: props.title }),
    title: pen.t("notice-refused.title", answer),
    paragraphs: [pen.t("notice-refused.happened", answer), pen.t("notice-refused.next")],
    quote: { label: pen.t("words.reason"), text: props.words },
    action: pen.t("notice-refused.action"),
  });
};

/** To the authority, before the last day. The link opens a page with a button to renew. */
export const noticeExpiring: Template<NoticeProps & { until: string }> = (props, pen) =>
  letterOf(props, pen, {
    subject: pen.t("notice-expiring.subject", { title: props.title }),
    title: pen.t("notice-expiring.title"),
    paragraphs: [pen.t("notice-expiring.happened", { day: dayOf(props.until, pen) }), pen.t("notice-expiring.next")],
    action: pen.t("notice-expiring.action"),
  });

/** The same once it is over. */
export const noticeExpired: Template<NoticeProps & { until: string }> = (props, pen) =>
  letterOf(props, pen, {
    subject: pen.t("notice-expired.subject", { title: props.title }),
    title: pen.t("notice-expired.title"),
    paragraphs: [pen.t("notice-expired.happened", { day: dayOf(props.until, pen) }), pen.t("notice-expired.next")],
    action: pen.t("notice-expiring.action"),
  });

/** To the moderators: somebody points a notice, or an answer to it, out. */
export const noticeReported: Template<NoticeProps & { authority: string; words: string; isAnswer: boolean }> = (
  props,
  pen,
) =>
  letterOf(props, pen, {
    subject: pen.t("notice-reported.subject", { title: props.title }),
    title: pen.t("notice-reported.title", { isAnswer: String(props.isAnswer) }),
    paragraphs: [pen.t("notice-reported.happened", { authority: props.authority }), pen.t("notice-reported.next")],
    quote: { label: pen.t("words.reason"), text: props.words },
    action: pen.t("notice-submitted.action"),
  });

/** To the people of the other authority: what was written in an answer. The organisation is named, nobody of it is. */
export const exchangeMessage: Template<NoticeProps & { organisation: string; words: string; isFirst: boolean }> = (
  props,
  pen,
) => {
  const { organisation, isFirst } = props;
  const said = { organisation, isFirst: String(isFirst) };
  return letterOf(props, pen, {
    subject: pen.t("exchange-message.subject", said),
    title: pen.t("exchange-message.title", said),
    paragraphs: [pen.t("exchange-message.happened", said), pen.t("exchange-message.next", said)],
    quote: { label: pen.t("exchange-message.words"), text: props.words },
    action: pen.t("exchange-message.action"),
  });
};

/** To those who answered a notice: what its authority decided. */
export const exchangeAnswered: Template<NoticeProps & { organisation: string; accepted: boolean }> = (props, pen) => {
  const answer = { organisation: props.organisation, accepted: String(props.accepted) };
  return letterOf(props, pen, {
    subject: pen.t("exchange-answered.subject", answer),
    title: pen.t("exchange-answered.title", answer),
    paragraphs: [pen.t("exchange-answered.happened", answer), pen.t("exchange-answered.next", answer)],
    action: pen.t("exchange-answered.action"),
  });
};

interface ExchangeEnteredProps {
  french: string;
  foreign: string;
  kind: CooperationKind;
  sinceYear: number;
  url: string;
}

/** To both authorities and the embassy: a match of the exchange is a cooperation of the register. */
export const exchangeEntered: Template<ExchangeEnteredProps> = ({ french, foreign, kind, sinceYear, url }, { t }) => ({
  subject: t("exchange-entered.subject", { french, foreign }),
  title: t("exchange-entered.title"),
  paragraphs: [t("exchange-entered.happened", { french, foreign }), t("exchange-entered.next")],
  facts: [
    { label: t("exchange.cooperation"), value: t("exchange.kinds", { kind }) },
    { label: t("exchange.since"), value: String(sinceYear) },
  ],
  action: { label: t("exchange-entered.action"), url },
});

interface ExchangeDigestProps extends NoticeProps {
  suggestions: { title: string; authority: string; reasons: MatchReason[]; url: string }[];
}

/** To an authority, once a month at most: new notices that answer its own, each with the reason. */
export const exchangeDigest: Template<ExchangeDigestProps> = (props, pen) => {
  const { t, locale } = pen;
  const count = props.suggestions.length;
  const because = (reasons: MatchReason[]) =>
    new Intl.ListFormat(locale, { type: "unit" }).format(reasons.map((reason) => t(`exchange.reasons.${reason}`)));
  return letterOf(props, pen, {
    subject: t("exchange-digest.subject", { title: props.title, count }),
    title: t("exchange-digest.title", { count }),
    paragraphs: [t("exchange-digest.happened")],
    list: {
      label: t("exchange-digest.list"),
      items: props.suggestions.map(({ title, authority, reasons, url }) => ({
        text: t("exchange-digest.item", { title, authority, reasons: because(reasons) }),
        url,
      })),
    },
    action: t("exchange-digest.action"),
  });
};
