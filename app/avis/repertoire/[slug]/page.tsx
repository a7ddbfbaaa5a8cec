import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { EntryEditor } from "@/app/_features/register-review/entry-editor";
import { HistoryTable } from "@/app/_features/register-review/history-table";
import { gate } from "@/server/auth/gate";
import { movedTo } from "@/server/services/register/moved";
import { reviewsCountry } from "@/server/services/register-review/correct-cooperation";
import { loadEdited } from "@/server/services/register-review/edited";
import { entryHistory } from "@/server/services/register-review/history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entries.marks"))("review") };
}

/** An entry that an embassy corrects, with its reason; of a French one, the cooperations in the embassy's countries. */
export default async function ReviewEntryPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const now = await movedTo("entry", slug);
  if (now && now !== slug) redirect(`/avis/repertoire/${now}`);
  const { entry, actor } = await gate.entry("entry.review", slug);
  const following = await gate.entry("entry.follow", slug);
  const [t, own, desk, edited, changes] = await Promise.all([
    getTranslations("entries.review"),
    getTranslations("entries.own"),
    getTranslations("entries.desk"),
    loadEdited(following),
    entryHistory(following),
  ]);
  const cooperations = edited.cooperations.filter(({ partner }) =>
    reviewsCountry(actor, entry.level === null ? partner.country : entry.country),
  );
  return (
    <>
      <Breadcrumb items={[{ label: desk("title"), href: "/avis/repertoire" }]} current={entry.name} />
      <PageHeading title={t("title", { name: entry.name })} lead={t("lead")} />
      <p>
        <Link href={`/repertoire/${entry.slug}`}>{own("see")}</Link>
      </p>
      <EntryEditor entry={entry} version={edited.version} cooperations={cooperations} asReview />
      <HistoryTable changes={changes} />
    </>
  );
}
