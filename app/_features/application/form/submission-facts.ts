import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDateTime } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import { deadlineOf } from "@/server/domain/application/deadline";
import { availableEvents, isTolerated } from "@/server/domain/application/lifecycle";
import { allows } from "@/server/domain/user/permissions";
import { proofOf } from "@/server/services/application/under-way";
import { type ConfirmationsView, confirmationsView } from "@/server/services/confirmation/view";
import { type SignOffView, signOffView } from "@/server/services/sign-off/sign-off-view";
import type { SubmissionFacts } from "./submission";

/** What the page that submits shows beside its button. */
export interface CheckFacts {
  /** In words; null when there is none. */
  deadline: string | null;
  /** Null in a call that asks for no accord. */
  signOff: SignOffView | null;
  confirmations: ConfirmationsView;
}

/** What the button that submits needs to know of a dossier; with the deadline in words, null when there is none. */
export async function submissionFacts(
  granted: Granted<"application.submit"> | Granted<"application.edit">,
): Promise<SubmissionFacts & CheckFacts> {
  const { application, actor } = granted;
  const now = application.loadedAt;
  const deadline = deadlineOf(application);
  const words = await getTranslations("deadlines");
  return {
    canSubmit: availableEvents(application, actor, now).includes("submit"),
    maySubmit: allows("application.submit", actor, application),
    isTolerated: isTolerated({ ...application, underWaySince: deadline }, now),
    deadline: deadline && words("parisTime", { date: formatDateTime(deadline, await getLocale()) }),
    graceMinutes: deadline === null ? null : (application.call.rules.graceMinutes ?? 0),
    proof: proofOf(application.id, now),
    signOff: await signOffView(granted),
    confirmations: confirmationsView(granted),
  };
}
