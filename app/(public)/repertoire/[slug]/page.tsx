import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { EntryView } from "@/app/_features/register/entry-view";
import { EntryMarks } from "@/app/_features/register-review/entry-marks";
import { isUnconfirmed } from "@/server/domain/register/confirmation";
import { loadEntry } from "@/server/services/register/load-entry";
import { movedTo } from "@/server/services/register/moved";

const entryAt = cache(loadEntry);

export async function generateMetadata({ params }: PageProps<"/repertoire/[slug]">): Promise<Metadata> {
  const [t, entry] = await Promise.all([getTranslations("register"), entryAt((await params).slug)]);
  return entry ? { title: entry.name, description: t("entry.description", { name: entry.name }) } : {};
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
      <Breadcrumb items={[{ label: t("title"), href: "/repertoire" }]} current={entry.name} />
      <EntryView entry={entry} isStale={isUnconfirmed(entry.confirmedAt, new Date())} />
      <EntryMarks slug={entry.slug} />
    </>
  );
}
