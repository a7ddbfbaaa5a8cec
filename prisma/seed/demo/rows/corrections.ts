import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import type { CorrectionRequest } from "@/server/domain/application/corrections";
import { doer } from "../team";
import { typographic } from "../texts/typography";
import { correctionRemarks, eventWords } from "../texts/words";
import { completionDueAt } from "./applications";
import type { Filed, World } from "./filed";

/** The fields that the ministry names in the dossiers of the demonstration that it sends back. */
export const correctionsAsked: CorrectionRequest[] = correctionRemarks.map(({ field, remark }) => ({
  field,
  remark: typographic(remark),
}));

/** Each time a dossier was sent back, with what was asked. */
export function correctionRows(filed: Filed, { team }: World) {
  const { actorId, actorName } = doer(team.officer);
  const sentBack = filed.steps.filter(({ event }) => event === "sendBack");
  const rounds = sentBack.map(({ at }, index) => ({
    id: randomUUID(),
    applicationId: filed.id,
    number: index + 1,
    versionNumber: index + 1,
    message: typographic(eventWords.sendBack ?? ""),
    dueAt: completionDueAt(at),
    askedById: actorId ?? null,
    askedByName: actorName,
    askedAt: at,
  })) satisfies Prisma.CorrectionRoundCreateManyInput[];
  const requests: Prisma.CorrectionRequestCreateManyInput[] = rounds.flatMap(({ id }) =>
    correctionsAsked.map((request, position) => ({ ...request, roundId: id, position })),
  );
  return { rounds, requests };
}
