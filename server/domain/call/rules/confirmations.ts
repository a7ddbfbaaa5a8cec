import { type ConfirmationState, confirmationsOf } from "../../application/confirmation";
import { totalOf } from "../../application/parties";
import { parisDay } from "../../paris-time";
import type { Finding, Rule } from "./rule";

const codes = {
  notAsked: "confirmationMissing",
  expired: "confirmationExpired",
  awaited: "confirmationAwaited",
  refused: "confirmationRefused",
} as const satisfies Record<Exclude<ConfirmationState, "confirmed" | "outdated">, string>;

export const isAboutConfirmations = ({ field }: Pick<Finding, "field">): boolean => field === "confirmations";

/**
 * Each foreign partner, and where the call says so each other French authority, has confirmed what the funding plan says
 * that it brings. Source: règlement of the call, where it asks that partners confirm their share.
 */
export const confirmations: Rule = (rules, { content, budget, confirmationRequests, now }) => {
  const asked = rules.confirmations;
  // Where nothing is known of them, as in a self-check or for a past call, nothing is said of them.
  if (!asked || !confirmationRequests) return [];
  return confirmationsOf(content, budget.years, confirmationRequests, now)
    .filter(({ party }) => asked.of === "all" || party.kind === "partner")
    .flatMap(({ party, share, state, request, answer }): Finding[] => {
      const severity = asked.isBlocking ? "blocking" : "warning";
      const finding = { severity, field: "confirmations", subject: party.name } as const;
      if (state === "confirmed") return [];
      if (state === "outdated") {
        const [expected, actual] = [totalOf(share), totalOf(answer?.share ?? {})];
        // The same in all, in other years.
        if (expected === actual) return [{ ...finding, code: "confirmationOtherYears" }];
        const gap = Math.abs(expected - actual);
        return [{ ...finding, code: "confirmationOutdated", unit: "cents", expected, actual, gap }];
      }
      const since = state === "refused" ? answer?.at : request?.askedAt;
      return [{ ...finding, code: codes[state], ...(since && { since: parisDay(new Date(since)) }) }];
    });
};
