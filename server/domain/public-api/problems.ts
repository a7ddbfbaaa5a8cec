import { z } from "zod";

/**
 * What may go wrong, by the name under which the documentation explains it (`/donnees/api#<name>`). Told by RFC 9457.
 * Texts: `api.problems.<name>` of the catalogue.
 */
export const problems = {
  "invalid-parameters": 400,
  "invalid-body": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "not-editable": 409,
  "call-not-open": 409,
  "version-changed": 412,
  "too-large": 413,
  "not-json": 415,
  "key-reused": 422,
  "fields-refused": 422,
  "file-refused": 422,
  "version-required": 428,
  "quota-exceeded": 429,
  "internal-error": 500,
  "storage-full": 507,
} as const;
export type ProblemName = keyof typeof problems;
export const problemNames = Object.keys(problems) as ProblemName[];

/** What is wrong, and where: a parameter, a field of a dossier, or a place in the body. */
export const problemPlace = z.object({
  place: z.string().meta({ description: "The parameter, or the field, that is wrong." }),
  code: z.string().meta({ description: "What is wrong with it, for programs." }),
  detail: z.string().meta({ description: "The same, for people." }).optional(),
});
export type ProblemPlace = z.infer<typeof problemPlace>;

export const problem = z
  .object({
    type: z.url().meta({ description: "Address of the page that explains it." }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().optional(),
    errors: z.array(problemPlace).optional(),
    "violated-policies": z.array(z.string()).optional(),
  })
  .meta({ id: "Problem", description: "What went wrong, by RFC 9457." });
export type Problem = z.infer<typeof problem>;
