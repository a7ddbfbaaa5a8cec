import "server-only";
import type { Database } from "@/server/db/client";
import { isLocale } from "@/server/domain/locale";
import type { Actor } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { mailRow } from "@/server/mail/queue";
import type { LoadedCall } from "./load";

interface Correction {
  /** As it was before. */
  call: LoadedCall;
  note: string;
  actor: Actor;
}

/**
 * Keeps the rules that an open call had, with why they are corrected, and writes to the people of each draft of it. Belongs to the
 * transaction that gives the call its new rules; the caller wakes the dispatcher after it.
 */
export async function correctRules(tx: Database, { call, note, actor }: Correction): Promise<void> {
  const number = 1 + (await tx.supersededRules.count({ where: { callId: call.id } }));
  await tx.supersededRules.create({
    data: { callId: call.id, number, rules: call.rules, note, correctedById: actor.userId },
  });
  const people = await tx.$queryRaw<{ id: string; ref: string; title: string; email: string; locale: string }[]>`
    SELECT a.id, a.ref, a.title, u.email, u.locale
    FROM application a JOIN membership m ON m.organisation_id = a.lead_organisation_id JOIN "user" u ON u.id = m.user_id
    WHERE a.call_id = ${call.id}::uuid AND a.status = 'draft'`;
  await tx.mail.createMany({
    data: people.map(({ id, ref, title, email, locale }) =>
      mailRow({
        ...{ key: `rules-corrected:${call.id}:${number}:${id}:${email}`, template: "rules-corrected", to: email },
        locale: isLocale(locale) ? locale : "fr",
        props: {
          ...{ reference: ref, project: title, url: appUrl(`/dossiers/${ref}/formulaire/verification`), words: note },
          call: call.title,
        },
        applicationId: id,
      }),
    ),
    skipDuplicates: true,
  });
}
