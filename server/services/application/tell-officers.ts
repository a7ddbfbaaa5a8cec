import "server-only";
import type { Prisma } from "@/server/db/generated/client";
import type { ApplicationEvent } from "@/server/domain/application/lifecycle";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { officersOf } from "@/server/services/opinion/recipients";
import type { LoadedApplication } from "./load";

/** What an authority does by itself and the ministry must hear of. */
export const givesUp = (event: ApplicationEvent): boolean => event === "withdraw" || event === "renounce";

/** Writes to the officers that an authority gave up a dossier that they know, with the reason it gave. */
export async function tellOfficers(
  tx: Prisma.TransactionClient,
  { id, ref, number, status, content, lead }: LoadedApplication,
  words: string,
): Promise<void> {
  for (const officer of await officersOf(tx))
    await queueMail(tx, {
      key: `application.givenUp:${id}:${officer.userId}`,
      template: "dossier-given-up",
      to: officer.email,
      locale: officer.locale,
      props: {
        ...{ reference: number ?? ref, project: content.project.title, url: appUrl(`/instruction/${ref}`), words },
        ...{ authority: lead.name, status },
      },
      applicationId: id,
    });
}
