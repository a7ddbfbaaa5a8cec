import "server-only";
import type { MailProps, MailTemplate } from "@/emails";
import type { Database } from "@/server/db/client";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { mailRow } from "@/server/mail/queue";
import type { Recipient } from "@/server/services/opinion/recipients";

/** Who acts for an authority in the exchange: those who may write for it, `except` apart. */
export const peopleOf = (database: Database, organisationId: string, except = ""): Promise<Recipient[]> =>
  database.$queryRaw<Recipient[]>`
    SELECT u.id AS "userId", u.email, u.locale FROM membership m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = ${organisationId}::uuid AND m.roles && '{applicant,signatory}'::membership_role[]
      AND u.id::text <> ${except}
    ORDER BY u.email`;

/** Who moderates what looks at a country abroad: the ministry's call managers, and the embassy's advisers. */
export const moderatorsFor = (database: Database, country: string): Promise<Recipient[]> =>
  database.$queryRaw<Recipient[]>`
    SELECT DISTINCT u.id AS "userId", u.email, u.locale
    FROM membership m JOIN organisation o ON o.id = m.organisation_id JOIN "user" u ON u.id = m.user_id
    WHERE (o.kind = 'ministry' AND 'callManager' = ANY(m.roles))
      OR (o.kind = 'embassyService' AND 'adviser' = ANY(m.roles) AND ${country} = ANY(o.served_countries))
    ORDER BY u.email`;

/** The country abroad that a notice is about: where its authority is, or where it looks. */
export const countryAbroad = (notice: { isFrench: boolean; country: string; homeCountry: string }): string =>
  notice.isFrench ? notice.country : notice.homeCountry;

/** The same mail to each of them, in their language; a second one of a key is not queued. @returns how many were. */
export async function tellAll<T extends MailTemplate>(
  database: Database,
  people: readonly Recipient[],
  { key, template, props }: { key: string; template: T; props: MailProps<T> },
): Promise<number> {
  const { count } = await database.mail.createMany({
    data: people.map(({ userId, email, locale }) =>
      mailRow({
        ...{ key: `${key}:${userId}`, template, to: email, props },
        locale: isLocale(locale) ? locale : defaultLocale,
      }),
    ),
    skipDuplicates: true,
  });
  return count;
}
