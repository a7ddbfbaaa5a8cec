import { z } from "zod";
import { regionNames } from "../organisation/territories";
import { readUrl } from "../resource/fields";
import { searchable } from "../text";
import { emailField, line, optionalLine } from "./fields";

/** What is typed of a regional network. Light: it also runs in the browser. */
export const networkForm = z
  .object({
    name: line,
    acronym: optionalLine.max(20, "tooLong"),
    /** INSEE codes of régions. */
    regionCodes: z
      .array(z.string().refine((code) => Object.hasOwn(regionNames, code), "unknown"))
      .min(1, "required")
      .max(Object.keys(regionNames).length)
      .transform((codes) => [...new Set(codes)].sort()),
    /** With or without its protocol; kept with it. */
    website: z
      .string()
      .trim()
      .max(300, "tooLong")
      .transform((typed, context) => {
        if (typed === "") return "";
        const url = readUrl(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`);
        // As people write it: a site's own "/" says nothing.
        if (url !== null) return url.replace(/^(https?:\/\/[^/?#]+)\/$/, "$1");
        context.addIssue({ code: "custom", message: "invalid" });
        return z.NEVER;
      }),
    email: z.union([z.literal(""), emailField]),
    emailIsPublic: z.boolean(),
    source: line,
  })
  .superRefine(({ email, emailIsPublic }, context) => {
    if (emailIsPublic && email === "") context.addIssue({ code: "custom", path: ["email"], message: "required" });
  });
export type NetworkValues = z.infer<typeof networkForm>;
export type NetworkTyped = z.input<typeof networkForm>;

/** Where a network is found in the application: by its acronym, else by its name. It stays when they change. */
export const networkSlug = ({ name, acronym }: Pick<NetworkValues, "name" | "acronym">): string =>
  (searchable(acronym) || searchable(name) || "reseau").replaceAll(" ", "-").slice(0, 60).replace(/-+$/, "");

/** Whether two names are those of one network: case, accents and signs aside. */
export const isSameName = (one: string, other: string): boolean => searchable(one) === searchable(other);
