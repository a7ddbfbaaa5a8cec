import { z } from "zod";
import { isCountryCode } from "../country/names";
import { type Actor, countriesAdvised, hasMinistryRole } from "../user/actor";
import { anotherAuthority } from "./correction";
import { emailField, line, optionalLine, reasonField, themesField, yearField } from "./fields";
import { cooperationKinds } from "./vocabulary";

/** "We work there and want to appear": what anybody may ask, and what becomes of it. */

/** For which end of the cooperation somebody writes. */
export const requestSides = ["french", "foreign"] as const;
export type RequestSide = (typeof requestSides)[number];

export const requestStatuses = ["unconfirmed", "pending", "accepted", "merged", "refused"] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** How long the link of the mail confirms a request. */
export const requestLinkDays = 7;
/** A request that nobody confirmed is forgotten as a whole after this. */
export const unconfirmedKeptDays = 30;
/** Who asked is forgotten this long after the answer; what was asked, and answered, stays. */
export const contactKeptDays = 90;

/** A confirmed request that nobody answers is closed after this, and then forgotten like an answered one. */
export const unansweredMonths = 12;
/** What it is closed with; who asked reads it. */
export const unansweredWords = {
  fr: "Personne n’a répondu à cette demande en douze mois : elle est close. Vous pouvez la faire à nouveau.",
  en: "Nobody answered this request within twelve months: it is closed. You may make it again.",
} as const;

/** How many requests one address may make in a day, and one requester in an hour. */
export const requestsPerAddress = 3;
export const requestsPerRequester = 10;

/** People read a form before they send it; what fills it at once is no person. Seconds. */
export const leastSeconds = 3;
/** A page that was opened longer ago than this is asked to be sent again. Hours. */
export const longestHours = 24;

export const countryField = z
  .string()
  .refine(isCountryCode, "required")
  .refine((code) => code !== "FR", "french");

/** What the form sends. The years are judged by the service, which knows today's. */
export const requestInput = z.object({
  side: z.enum(requestSides, "required"),
  /** A name, a SIREN or an INSEE code. */
  french: line,
  /** Which of those found by it, once there was a choice. */
  frenchId: z.union([z.uuid(), z.literal("")]),
  country: countryField,
  foreign: line,
  /** Which of the register's that resemble it, or `anotherAuthority`, once there was a choice. */
  foreignId: z.union([z.uuid(), z.literal(""), z.literal(anotherAuthority)]),
  region: optionalLine,
  place: optionalLine,
  kind: z.enum(cooperationKinds, "required"),
  sinceYear: yearField,
  themes: themesField,
  contactName: line,
  contactRole: line,
  contactEmail: emailField,
  message: reasonField,
});
export type RequestInput = z.infer<typeof requestInput>;
export type RequestField = keyof RequestInput;

/** What a moderator answers: which authority abroad it is, or why it does not enter. */
export const requestAnswer = z.discriminatedUnion("accept", [
  z.object({
    requestId: z.uuid(),
    accept: z.literal(true),
    /** One of the register's; without, a new one as described. */
    foreignId: z.uuid().nullable(),
  }),
  z.object({
    requestId: z.uuid(),
    accept: z.literal(false),
    reason: reasonField.min(1, "required"),
  }),
]);
export type RequestAnswer = z.infer<typeof requestAnswer>;

/** Answers for every country. */
export const moderatesAll = (actor: Actor): boolean => hasMinistryRole(actor, "callManager");

/** The SCAC of the country, and the ministry's call managers. */
export const moderates = (actor: Actor, country: string): boolean =>
  moderatesAll(actor) || countriesAdvised(actor).includes(country);
