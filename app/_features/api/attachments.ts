import type { z } from "zod";
import { sum } from "@/server/domain/money";
import type { applicationSummary, attachment } from "@/server/domain/public-api/applications";
import { appUrl } from "@/server/links";
import type { OwnApplication } from "@/server/services/application/list-own";
import type { LoadedAttachment } from "@/server/services/application/load";
import { apiUrl } from "./addresses";

/** A dossier in the list of its organisation's. */
export const applicationSummaryOf = ({
  ref,
  createdAt,
  statusSince,
  savedAt,
  submittedAt,
  awarded,
  ...facts
}: OwnApplication): z.infer<typeof applicationSummary> => ({
  ...{ ref, ...facts },
  statusSince: statusSince.toISOString(),
  begunAt: createdAt.toISOString(),
  savedAt: savedAt.toISOString(),
  submittedAt: submittedAt?.toISOString() ?? null,
  awarded: awarded && {
    notifiedAt: awarded.notifiedAt.toISOString(),
    amounts: awarded.amounts,
    totalCents: sum(awarded.amounts.map(({ amountCents }) => amountCents)),
  },
  href: apiUrl(`/applications/${ref}`),
  page: appUrl(`/dossiers/${ref}`),
});

export const attachmentAddress = (ref: string, id: string): string => apiUrl(`/applications/${ref}/attachments/${id}`);

export const attachmentOf = (
  ref: string,
  { id, kind, questionId, fileName, mediaType, sizeBytes, uploadedAt, scan }: LoadedAttachment,
): z.infer<typeof attachment> => ({
  ...{ id, kind, question: questionId, fileName, mediaType, sizeBytes, scan },
  uploadedAt: new Date(uploadedAt).toISOString(),
  href: scan === "infected" ? null : attachmentAddress(ref, id),
});
