import { z } from "zod";
import { yearsOf } from "../application/content";
import type { Locale } from "../locale";
import type { Cents } from "../money";
import { eurosInFrench, eurosText, parseEuros } from "../money-text";
import { parisInstant, parisText } from "../paris-time";
import type { CallRules } from "./rules/schema";
import { callRules } from "./rules/schema";
import { rulesForm, rulesInFrench, rulesInput } from "./rules-form";
import { themes } from "./themes";
import { type FieldError, filledLine, line, typed, typedOrBlank, upTo, wholeNumber } from "./typed-fields";

export const callKinds = ["annual", "triennial"] as const;
export type CallKind = (typeof callKinds)[number];

/** All that a manager sets of a call, as it is kept. */
export interface CallValues {
  code: string;
  kind: CallKind;
  title: string;
  summary: string;
  description: string;
  /** ISO 3166-1 alpha-2; none stands for any country. */
  countries: string[];
  /** None stands for any theme. */
  themes: string[];
  firstYear: number;
  /** One per year of the call, in order. */
  envelopes: { year: number; amountCents: Cents }[];
  opensAt: Date;
  closesAt: Date;
  opinionsDueAt: Date;
  rules: CallRules;
  /** Why the rules of an open call are corrected; "" when they are not. Kept with the rules it replaces. */
  correctionNote: string;
}

const localInstant = typed(parisInstant, "instant");

/**
 * The form of a call: what is typed comes in (euros, percentages, local times of Paris), `CallValues` comes out.
 * A draft may leave its texts and its envelope blank; publishing asks for more (publication.ts).
 */
export const callForm = z
  .object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{2,8}$/, "code" satisfies FieldError),
    kind: z.enum(callKinds),
    title: filledLine(160),
    summary: line(400),
    description: line(20_000),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/, "country" satisfies FieldError)).max(250),
    themes: z.array(z.enum(themes)),
    firstYear: typed(wholeNumber(1990, 2100), "year"),
    /** By year; a call of one year reads the first alone. */
    envelope: z.array(typedOrBlank(upTo(100_000_000_000, parseEuros), "amount")).length(3),
    opensAt: localInstant,
    closesAt: localInstant,
    opinionsDueAt: localInstant,
    rules: rulesForm,
    correctionNote: line(2_000).default(""),
  })
  .superRefine(({ opensAt, closesAt, opinionsDueAt }, context) => {
    const fault = (field: string, message: FieldError) => context.addIssue({ code: "custom", path: [field], message });
    if (closesAt <= opensAt) fault("closesAt", "closesBeforeOpening");
    if (opinionsDueAt < closesAt) fault("opinionsDueAt", "opinionsBeforeClosing");
  })
  .transform(
    ({ envelope, ...values }): CallValues => ({
      ...values,
      countries: [...new Set(values.countries)],
      envelopes: yearsOf(values).map((year, index) => ({ year, amountCents: envelope[index] ?? 0 })),
    }),
  );

export type CallInput = z.input<typeof callForm>;

/**
 * A call as the form shows it to somebody who reads this language; read back to the same values. Nothing set yet is
 * shown blank.
 */
export const callInput = ({ envelopes, ...call }: CallValues, locale: Locale = "fr"): CallInput => ({
  code: call.code,
  kind: call.kind,
  title: call.title,
  summary: call.summary,
  description: call.description,
  countries: call.countries,
  themes: themes.filter((theme) => call.themes.includes(theme)),
  firstYear: String(call.firstYear),
  envelope: [0, 1, 2].map((index) => {
    const amount = envelopes.find(({ year }) => year === call.firstYear + index)?.amountCents ?? 0;
    return amount === 0 ? "" : eurosText(amount, locale);
  }),
  opensAt: parisText(call.opensAt),
  closesAt: parisText(call.closesAt),
  opinionsDueAt: parisText(call.opinionsDueAt),
  rules: rulesInput(call.rules, locale),
  correctionNote: "",
});

/** What was typed in one language as `callForm` reads it, which is in French: "30,000" is thirty thousand in English. */
export const inFrench = (input: CallInput, locale: Locale): CallInput => ({
  ...input,
  envelope: input.envelope.map((typed) => eurosInFrench(typed, locale)),
  rules: rulesInFrench(input.rules, locale),
});

/** A form with nothing typed in it. */
export const blankCallInput: CallInput = {
  code: "",
  kind: "annual",
  title: "",
  summary: "",
  description: "",
  countries: [],
  themes: [],
  firstYear: "",
  envelope: ["", "", ""],
  opensAt: "",
  closesAt: "",
  opinionsDueAt: "",
  rules: rulesInput(callRules.parse({})),
  correctionNote: "",
};

/** What of the form counts: the years beyond a call of one year are left out, typed or not. */
export const relevant = (input: CallInput): CallInput =>
  input.kind === "annual" ? { ...input, envelope: [input.envelope[0] ?? "", "", ""] } : input;
