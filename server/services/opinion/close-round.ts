import "server-only";
import type { Prisma } from "@/server/db/generated/client";
import { InvalidOperation } from "@/server/domain/errors";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import type { LoadedApplication } from "@/server/services/application/load";
import { transition } from "@/server/services/application/transition";
import { officersOf } from "./recipients";

/**
 * After a first opinion: when no other is awaited, the review begins, unless an officer began it without waiting,
 * and the officers are told. The caller holds the dossier, so that this happens once.
 */
export async function closeRound(tx: Prisma.TransactionClient, application: LoadedApplication): Promise<void> {
  const { id, ref, number, status, content } = application;
  const asked = await tx.opinionRequest.count({ where: { applicationId: id } });
  const received = await tx.opinionRequest.count({ where: { applicationId: id, opinions: { some: {} } } });
  if (received < asked) return;

  if (status === "underOpinion") {
    const opinions = { ...application.opinions, asked, received };
    const result = await transition(tx, { ...application, opinions }, { event: "startReview", actor: "system" });
    if (!result.ok) throw new InvalidOperation("a dossier with all its opinions goes to review");
  }
  for (const officer of await officersOf(tx))
    await queueMail(tx, {
      key: `opinions.complete:${id}:${officer.userId}`,
      template: "opinions-complete",
      to: officer.email,
      locale: officer.locale,
      props: {
        reference: number ?? ref,
        project: content.project.title,
        url: appUrl(`/instruction/${ref}`),
      },
      applicationId: id,
    });
}
