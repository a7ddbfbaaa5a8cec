import "server-only";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { isLocale } from "@/server/domain/locale";
import { appUrl } from "@/server/links";
import { mailRow } from "@/server/mail/queue";
import { followersOf } from "@/server/services/application/followers";

interface Writer {
  id: string;
  ref: string;
  number: string | null;
  title: string;
  userId: string;
  email: string;
  locale: string;
}

interface Correction {
  template: "rules-corrected" | "questions-corrected";
  /** Of the correction, within its call: with the dossier and the person, what makes a mail unique. */
  number: number;
  /** What is corrected and why, for those who are writing. */
  note: string;
  /** In which of them dossiers are still to follow it. */
  statuses: readonly ApplicationStatus[];
  /** The part of the form to look at. */
  section: string;
}

/**
 * One mail for each dossier that a correction of an open call touches, to each person who is written to about it, in
 * their language. Belongs to the correction's transaction; the caller wakes the dispatcher after it.
 * @returns how many mails.
 */
export async function tellWriters(
  tx: Database,
  call: { id: string; title: string },
  { template, number, note, statuses, section }: Correction,
): Promise<number> {
  const writers = await tx.$queryRaw<Writer[]>`
    SELECT a.id, a.ref, a.number, a.title, u.id AS "userId", u.email, u.locale
    FROM application a
    JOIN LATERAL ${followersOf(Prisma.sql`a.id`, Prisma.sql`a.lead_organisation_id`)} f ON TRUE
    JOIN "user" u ON u.id = f.user_id
    WHERE a.call_id = ${call.id}::uuid AND a.status = ANY(${[...statuses]}::text[]::application_status[])
    ORDER BY a.id, u.id`;
  const { count } = await tx.mail.createMany({
    data: writers.map(({ id, ref, number: receipt, title, userId, email, locale }) =>
      mailRow({
        key: `${template}:${id}:${number}:${userId}`,
        template,
        to: email,
        locale: isLocale(locale) ? locale : "fr",
        applicationId: id,
        props: {
          ...{ reference: receipt ?? ref, project: title, words: note, call: call.title },
          url: appUrl(`/dossiers/${ref}/formulaire/${section}`),
        },
      }),
    ),
    skipDuplicates: true,
  });
  return count;
}
