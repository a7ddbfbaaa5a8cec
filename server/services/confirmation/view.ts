import "server-only";
import type { Granted } from "@/server/auth/grants";
import { confirmationsOf, type PartyConfirmation } from "@/server/domain/application/confirmation";
import { type FundingLine, yearsOf } from "@/server/domain/application/content";
import { linesOfNobody } from "@/server/domain/application/parties";
import { isEditable } from "@/server/domain/application/status";
import type { Finding } from "@/server/domain/call/rules";
import { isAboutConfirmations } from "@/server/domain/call/rules/confirmations";
import { allows } from "@/server/domain/user/permissions";
import { findingsOf } from "@/server/services/application/submit";

/** How it stands with the confirmations of a dossier, as far as this reader is told. */
export interface ConfirmationsView {
  parties: PartyConfirmation[];
  years: number[];
  /** What the call says of it: null where it asks for none. */
  asked: { of: "partners" | "all"; isBlocking: boolean } | null;
  findings: Finding[];
  /** Labels of lines of the plan of which it is not clear whose they are. */
  unclear: Pick<FundingLine, "id" | "label" | "source">[];
  /** Whether the reader may ask for them. */
  mayAsk: boolean;
  /** When this was read. */
  readAt: string;
}

/** Addresses are for the dossier's own people. */
export function confirmationsView({
  application,
  actor,
}: Granted<"application.read"> | Granted<"application.edit"> | Granted<"application.submit">): ConfirmationsView {
  const { content, call, confirmationRequests, loadedAt, status } = application;
  const years = yearsOf(call);
  const isOwn = allows("application.readUnsubmitted", actor, application);
  const parties = confirmationsOf(content, years, confirmationRequests, loadedAt);
  return {
    parties: isOwn ? parties : parties.map(withoutAddress),
    years,
    asked: call.rules.confirmations ?? null,
    findings: findingsOf(application).filter(isAboutConfirmations),
    unclear: linesOfNobody(content).map(({ id, label, source }) => ({ id, label, source })),
    mayAsk: isEditable(status) && allows("application.share", actor, application),
    readAt: loadedAt.toISOString(),
  };
}

const withoutAddress = ({ party, request, ...rest }: PartyConfirmation): PartyConfirmation => ({
  ...rest,
  party: { ...party, email: "" },
  request: request && { ...request, email: "" },
});
