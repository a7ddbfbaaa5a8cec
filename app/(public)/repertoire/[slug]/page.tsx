import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EntryView } from "@/app/_features/register/entry-view";
import { EntryMarks } from "@/app/_features/register-review/entry-marks";
import { JsonLd } from "@/app/_features/seo/json-ld";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { publisher } from "@/app/_features/seo/publisher";
import { isUnconfirmed } from "@/server/domain/register/confirmation";
import { authorityData } from "@/server/domain/structured-data/authority";
import { loadEntry } from "@/server/services/register/load-entry";
import { movedTo } from "@/server/services/register/moved";

const entryAt = cache(loadEntry);

export async function generateMetadata({ params }: PageProps<"/repertoire/[slug]">): Promise<Metadata> {
  const [t, entry] = await Promise.all([getTranslations("register"), entryAt((await params).slug)]);
  if (!entry) return {};
  const { slug, name: title } = entry;
  const description = t("entry.description", { name: title });
  return publicPage({ title, description, path: `/repertoire/${slug}`, card: `repertoire/${slug}` });
}

/** An authority of the register, French or foreign. */
export default async function EntryPage({ params }: PageProps<"/repertoire/[slug]">) {
  const [t, entry] = await Promise.all([getTranslations("register"), entryAt((await params).slug)]);
  if (!entry) {
    const now = await movedTo("entry", (await params).slug);
    if (now) permanentRedirect(`/repertoire/${now}`);
    notFound();
  }
  return (
    <>
      <PublicBreadcrumb
        items={[{ label: t("title"), href: "/repertoire" }]}
        current={entry.name}
        path={`/repertoire/${entry.slug}`}
      />
      <EntryView entry={entry} isStale={isUnconfirmed(entry.confirmedAt, new Date())} />
      <EntryMarks slug={entry.slug} />
      <JsonLd data={authorityData(entry, publisher().origin)} />
    </>
  );
}
