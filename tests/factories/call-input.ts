import { randomInt } from "node:crypto";
import { blankCallInput, type CallInput } from "@/server/domain/call/schema";
import { parisText } from "@/server/domain/paris-time";
import { days } from "./call";
import { aPerson } from "./user";

/** What a manager would type for a call that opens in ten days, ready to be published; with whatever is said otherwise. */
export const aTypedCall = (facts: Partial<CallInput> = {}): CallInput => ({
  ...blankCallInput,
  code: `T${randomInt(1_000_000)}`,
  kind: "triennial",
  title: "Appel triennal",
  summary: "Pour des projets de trois ans.",
  description: "Premier paragraphe.\n\nSecond paragraphe.",
  countries: ["ML", "SN"],
  themes: ["health"],
  firstYear: "2027",
  envelope: ["700 000", "700 000", "700 000,50"],
  opensAt: parisText(days(10)),
  closesAt: parisText(days(40)),
  opinionsDueAt: parisText(days(70)),
  rules: {
    ...blankCallInput.rules,
    stateShare: [
      { category: "any", form: "pooled", leadKinds: [], maxRate: "35" },
      { category: "any", form: "any", leadKinds: [], maxRate: "25" },
    ],
  },
  ...facts,
});

export const aCallManager = (person = "Lucie Brochard") =>
  aPerson({ kind: "ministry", roles: ["callManager"], person });
