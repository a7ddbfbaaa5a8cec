import type { Actor } from "../user/actor";
import type { NoticeFacts } from "../user/exchange-permissions";
import { allowsOnNotice, type NoticePermission } from "../user/permissions";
import type { NoticeStatus } from "./vocabulary";

/** What a guard may look at, beside the status. Days are those of Paris: "2027-03-31". */
export interface NoticeLifecycleFacts extends NoticeFacts {
  /** The last day; empty in a draft that does not say it. */
  until: string;
}

type Guard = (notice: NoticeLifecycleFacts, today: string) => boolean;

interface Transition {
  from: readonly NoticeStatus[];
  to: NoticeStatus;
  /** Null: what the clock does. */
  permission: NoticePermission | null;
  guard?: Guard;
  /** What the person must give for the event. */
  asks?: "reason" | "until" | "cooperation";
  /** Template of the mail that tells the other side, if it is told. */
  mail: string | null;
}

/** Days before its last one from which a notice can be renewed, and its people are reminded of it. */
export const reminderDays = 14;
/** Days for which a notice that found a partner, or was closed, still stands in the list as such. */
export const shownAfterEnd = 30;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const wasLetThrough: Guard = ({ isPublic }) => isPublic;
const isOver: Guard = ({ until }, today) => until < today;
/** A published notice is renewed when its end is near; an expired one at any time. */
const endsSoon: Guard = ({ status, until }, today) =>
  status === "expired" || (status === "published" && until <= dayAfter(today, reminderDays));

/** Every way a notice may change status. Buttons, gates, journal, mails and tests are read off this table. */
export const noticeLifecycle = {
  submit: { from: ["draft"], to: "submitted", permission: "notice.manage", mail: "notice-submitted" },
  publish: { from: ["submitted"], to: "published", permission: "notice.moderate", mail: "notice-published" },
  refuse: {
    from: ["submitted"],
    to: "refused",
    permission: "notice.moderate",
    asks: "reason",
    mail: "notice-refused",
  },
  /** Published in error, or reported with reason; its end does not take it out of sight. */
  takeDown: {
    from: ["published", "expired", "closed", "matched"],
    to: "refused",
    permission: "notice.moderate",
    guard: wasLetThrough,
    asks: "reason",
    mail: "notice-refused",
  },
  /** Back to the draft: whatever is changed is read by a moderator again. */
  revise: {
    from: ["submitted", "refused", "published", "expired"],
    to: "draft",
    permission: "notice.manage",
    mail: null,
  },
  expire: { from: ["published"], to: "expired", permission: null, guard: isOver, mail: "notice-expired" },
  renew: {
    from: ["published", "expired"],
    to: "published",
    permission: "notice.manage",
    guard: endsSoon,
    asks: "until",
    mail: null,
  },
  close: {
    from: ["draft", "submitted", "refused", "published", "expired"],
    to: "closed",
    permission: "notice.manage",
    mail: null,
  },
  match: {
    from: ["published", "expired"],
    to: "matched",
    permission: "notice.manage",
    asks: "cooperation",
    mail: "exchange-entered",
  },
} as const satisfies Record<string, Transition>;

export type NoticeEvent = keyof typeof noticeLifecycle;
export const noticeEvents = Object.keys(noticeLifecycle) as NoticeEvent[];

/** The row of the table for an event, in its general type. */
export const noticeTransition = (event: NoticeEvent): Transition => noticeLifecycle[event];

/** The status as of a day: a notice whose last day is over is expired, whether or not the clock's round has come by. */
export const statusOn = ({ status, until }: { status: NoticeStatus; until: string }, today: string): NoticeStatus =>
  status === "published" && until < today ? "expired" : status;

/** The events that nothing but the status and the day hold back: what the one writer of status checks last. */
export function isNoticeEventPossible(event: NoticeEvent, notice: NoticeLifecycleFacts, today: string): boolean {
  const { from, guard } = noticeTransition(event);
  return from.includes(notice.status) && (guard === undefined || guard(notice, today));
}

/** The events that this person may cause on this notice today. Buttons and gates come from here alone. */
export function availableNoticeEvents(notice: NoticeLifecycleFacts, actor: Actor, today: string): NoticeEvent[] {
  return noticeEvents.filter((event) => {
    const { permission } = noticeTransition(event);
    return (
      permission !== null && isNoticeEventPossible(event, notice, today) && allowsOnNotice(permission, actor, notice)
    );
  });
}
