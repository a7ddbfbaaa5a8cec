import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { DateOnly } from "@/app/_components/values";
import { ConfirmButton } from "@/app/_features/register-review/confirm-button";
import { ContactForms } from "@/app/_features/register-review/contact-forms";
import { EntryEditor } from "@/app/_features/register-review/entry-editor";
import { HistoryTable } from "@/app/_features/register-review/history-table";
import { gate } from "@/server/auth/gate";
import { isUnconfirmed } from "@/server/domain/register/confirmation";
import { movedTo } from "@/server/services/register/moved";
import { awaitingOf } from "@/server/services/register-review/awaiting";
import { listContacts } from "@/server/services/register-review/contacts";
import { loadEdited } from "@/server/services/register-review/edited";
import { entryHistory } from "@/server/services/register-review/history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entries.marks"))("correct") };
}

/** An authority's own entry of the register: its people correct it, say that it is still right, keep its contacts. */
export default async function OwnEntryPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const now = await movedTo("entry", slug);
  if (now && now !== slug) redirect(`/compte/repertoire/${now}`);
  const { entry } = await gate.entry("entry.correct", slug);
  const following = await gate.entry("entry.follow", slug);
  const [t, marks, contactWords, edited, contacts, changes, awaiting] = await Promise.all([
    getTranslations("entries.own"),
    getTranslations("entries.marks"),
    getTranslations("entries.contacts"),
    loadEdited(following),
    listContacts(following),
    entryHistory(following),
    awaitingOf(entry.id),
  ]);
  const isStale = isUnconfirmed(entry.confirmedAt, new Date());
  return (
    <>
      <Breadcrumb items={[{ label: t("account"), href: "/compte" }]} current={entry.name} />
      <PageHeading title={t("title", { name: entry.name })} lead={t("lead")} />
      <p>
        <Link href={`/repertoire/${entry.slug}`}>{t("see")}</Link>
      </p>
      {isStale && <Alert tone="warning">{t("stale")}</Alert>}
      {(awaiting.entry || awaiting.cooperations.length > 0) && <Alert tone="info">{marks("awaiting")}</Alert>}
      <p>
        {entry.confirmedAt
          ? t.rich("confirmedOn", { date: () => <DateOnly value={entry.confirmedAt ?? 0} /> })
          : t("never")}
      </p>
      <ClientMessages namespaces={["entries", "failures"]}>
        <ConfirmButton slug={entry.slug} />
      </ClientMessages>
      <EntryEditor entry={entry} {...edited} asReview={false} />
      <section aria-labelledby="contacts" className="pas-section">
        <h2 id="contacts">{contactWords("title")}</h2>
        <p>{contactWords("lead")}</p>
        <ClientMessages namespaces={["entries", "failures"]}>
          <ContactForms entry={entry.slug} contacts={contacts} />
        </ClientMessages>
      </section>
      <HistoryTable changes={changes} />
    </>
  );
}
