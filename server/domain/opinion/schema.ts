import { z } from "zod";

export const opinionVerdicts = ["favourable", "favourableWithReservations", "unfavourable"] as const;
export type OpinionVerdict = (typeof opinionVerdicts)[number];

/** What an embassy looks at, in the order of the form. */
export const opinionCriteria = [
  "partnerSolidity",
  "localRelevance",
  "feasibility",
  "coherenceWithCooperationPolicy",
  "sustainability",
] as const;
export type OpinionCriterion = (typeof opinionCriteria)[number];

/** From very weak to very good. */
export const grades = [1, 2, 3, 4, 5] as const;

/** An opinion is reasoned: below this it is a verdict alone. */
export const shortestReasons = 50;
export const longestReasons = 20_000;

/** `null`: not assessed, which is an answer too. */
const grade = z.number().int().min(1).max(5).nullable();

export const opinionGrid = z.object({
  partnerSolidity: grade,
  localRelevance: grade,
  feasibility: grade,
  coherenceWithCooperationPolicy: grade,
  sustainability: grade,
} satisfies Record<OpinionCriterion, typeof grade>);

/** What an adviser typed so far: everything may still be missing. */
export const opinionDraft = z.object({
  verdict: z.enum(opinionVerdicts).nullable(),
  text: z.string().max(longestReasons),
  grid: opinionGrid,
});

/** What may be issued: a verdict and its reasons. */
export const opinionToIssue = opinionDraft.extend({
  verdict: opinionDraft.shape.verdict.transform((verdict, context) => {
    if (verdict) return verdict;
    context.addIssue({ code: "custom", message: "a verdict is needed" });
    return z.NEVER;
  }),
  text: z.string().trim().min(shortestReasons).max(longestReasons),
});

export type OpinionGrid = z.infer<typeof opinionGrid>;
export type OpinionDraft = z.infer<typeof opinionDraft>;
export type OpinionToIssue = z.output<typeof opinionToIssue>;

export const emptyDraft: OpinionDraft = {
  verdict: null,
  text: "",
  grid: {
    partnerSolidity: null,
    localRelevance: null,
    feasibility: null,
    coherenceWithCooperationPolicy: null,
    sustainability: null,
  },
};
