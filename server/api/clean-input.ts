import "server-only";
import { cleanText } from "@/server/domain/text";

/**
 * What a procedure is sent, each of its texts as it can be kept: no procedure has to think of U+0000 or of half a
 * character, which a database refuses. Only what JSON holds is looked into; files pass as they are.
 */
export function cleanInput(input: unknown): unknown {
  if (typeof input === "string") return cleanText(input);
  if (Array.isArray(input)) return input.map(cleanInput);
  if (input === null || typeof input !== "object" || Object.getPrototypeOf(input) !== Object.prototype) return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [cleanText(name), cleanInput(value)]));
}
