import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ButtonGroup, ButtonLink } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { currentActor } from "@/server/auth/current-actor";
import { grantOnEntry } from "@/server/auth/grants";
import { allowsOnEntry } from "@/server/domain/user/permissions";
import { holdEntry } from "@/server/services/register/hold-entry";
import { entryHistory } from "@/server/services/register-review/history";
import { type PublicMarks, publicMarks } from "@/server/services/register-review/public-marks";
import { HistoryTable } from "./history-table";

/** What is said of an entry besides itself: how sure it is, whom to write to; and to its people, the forms and the history. */
export async function EntryMarks({ slug }: { slug: string }) {
  const [marks, t] = await Promise.all([publicMarks(slug), getTranslations("entries")]);
  return (
    <>
      <Awaiting marks={marks} />
      {marks.contacts.length > 0 && (
        <section aria-labelledby="contacts" className="pas-section">
          <h2 id="contacts">{t("marks.contacts")}</h2>
          <DataTable
            caption={t("contacts.table")}
            captionHidden
            stacked
            rows={marks.contacts}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", header: t("contacts.name"), cell: ({ name }) => name },
              { key: "role", header: t("contacts.role"), cell: ({ role }) => role },
              {
                key: "email",
                header: t("contacts.email"),
                cell: ({ email }) => (
                  <a className="fr-link" href={`mailto:${email}`}>
                    {email}
                  </a>
                ),
              },
            ]}
          />
        </section>
      )}
      <ForItsPeople slug={slug} />
    </>
  );
}

async function Awaiting({ marks: { entry, partners } }: { marks: PublicMarks }) {
  if (!entry && partners.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("entries.marks"), getLocale()]);
  const which = [...(entry ? [t("awaitingEntry")] : []), ...partners.map((name) => t("awaitingWith", { name }))];
  return (
    <Alert tone="info" title={t("awaiting")}>
      <p>{t("awaitingText", { which: new Intl.ListFormat(locale).format(which) })}</p>
    </Alert>
  );
}

async function ForItsPeople({ slug }: { slug: string }) {
  const [actor, entry, t] = await Promise.all([currentActor(), holdEntry(slug), getTranslations("entries.marks")]);
  if (!actor || !entry || !allowsOnEntry("entry.follow", actor, entry)) return null;
  const changes = await entryHistory(await grantOnEntry("entry.follow", actor, slug));
  return (
    <>
      <ButtonGroup>
        {allowsOnEntry("entry.correct", actor, entry) && (
          <ButtonLink variant="secondary" href={`/compte/repertoire/${slug}`}>
            {t("correct")}
          </ButtonLink>
        )}
        {allowsOnEntry("entry.review", actor, entry) && (
          <ButtonLink variant="secondary" href={`/avis/repertoire/${slug}`}>
            {t("review")}
          </ButtonLink>
        )}
      </ButtonGroup>
      <HistoryTable changes={changes} />
    </>
  );
}
