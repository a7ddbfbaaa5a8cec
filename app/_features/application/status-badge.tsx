import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import type { ApplicationStatus } from "@/server/domain/application/status";

const tones: Partial<Record<ApplicationStatus, BadgeTone>> = {
  returnedForCompletion: "warning",
  awardedWithConditions: "warning",
  suspended: "warning",
  finalReportDue: "warning",
  recovery: "warning",
  submitted: "info",
  admissible: "info",
  underOpinion: "info",
  underReview: "info",
  shortlisted: "info",
  waitlisted: "info",
  awarded: "success",
  agreementDrafted: "success",
  agreementSigned: "success",
  inProgress: "success",
  closed: "success",
  rejected: "error",
  ineligible: "error",
  terminated: "error",
};

/** Where a dossier is, in a word. */
export function StatusBadge({ status }: { status: ApplicationStatus }) {
  return <Badge tone={tones[status] ?? "neutral"}>{useTranslations("dossier.status")(status)}</Badge>;
}
