import { typographicAll } from "../texts/typography";
import type { DemoCall } from "./call";
import { currentCalls } from "./current";
import { pastCalls } from "./past";

export type { CallKey, DemoCall } from "./call";
export { isPast } from "./call";

/** Every call of the demonstration, as it stands on a day. */
export const demoCalls = (now: Date): DemoCall[] =>
  [...pastCalls(), ...currentCalls(now)].map((call) => ({
    ...call,
    ...typographicAll({ title: call.title, summary: call.summary, description: call.description }),
  }));
