import { z } from "zod";
import { isCountryCode } from "../country/names";
import { departmentNames } from "./territories";

const name = z.string().trim().min(1).max(200);
/** What is said of a service when it is created or corrected. */
export const serviceInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("embassyService"),
    name,
    countries: z
      .array(z.string().refine(isCountryCode))
      .min(1)
      .max(250)
      .transform((given) => [...new Set(given)].sort()),
  }),
  z.object({
    kind: z.literal("prefecture"),
    name,
    department: z.string().refine((code) => Object.hasOwn(departmentNames, code)),
  }),
]);
export type ServiceInput = z.infer<typeof serviceInput>;
