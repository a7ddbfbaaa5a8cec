/** Words of the partner exchange. Names: `exchange.<list>.<value>` of the catalogue. */

/** What a notice says first: that something is offered, or asked for. */
export const noticeKinds = ["request", "offer"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeStatuses = ["draft", "submitted", "refused", "published", "expired", "closed", "matched"] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

/** Which of the two ends of a cooperation posts it. */
export const noticeSides = ["french", "foreign"] as const;
export type NoticeSide = (typeof noticeSides)[number];

/** Languages that people can work in (ISO 639). */
export const workLanguages = ["fr", "en", "es", "pt", "ar", "bm", "wo", "ff", "mg"] as const;
export type WorkLanguage = (typeof workLanguages)[number];

export const answerStatuses = ["open", "accepted", "declined"] as const;
export type AnswerStatus = (typeof answerStatuses)[number];
