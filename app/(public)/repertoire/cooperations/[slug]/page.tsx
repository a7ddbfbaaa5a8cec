import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CooperationView } from "@/app/_features/register/cooperation-view";
import { cooperationHref } from "@/app/_features/register/labels";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { isUnconfirmed } from "@/server/domain/register/confirmation";
import { loadCooperation } from "@/server/services/register/load-cooperation";
import { movedTo } from "@/server/services/register/moved";

type Props = PageProps<"/repertoire/cooperations/[slug]">;

const asked = cache(async (slug: string) => {
  const [t, cooperation] = await Promise.all([getTranslations("territories"), loadCooperation(slug)]);
  if (!cooperation) return null;
  const names = { french: cooperation.french.name, foreign: cooperation.foreign.name };
  return { cooperation, title: t("cooperation.title", names), description: t("cooperation.lead", names) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await asked((await params).slug);
  if (!found) return {};
  const { title, description, cooperation } = found;
  return publicPage({ title, description, path: cooperationHref(cooperation.slug) });
}

/** A cooperation of the register. */
export default async function CooperationPage({ params }: Props) {
  const [t, found] = await Promise.all([getTranslations("register"), asked((await params).slug)]);
  if (!found) {
    const now = await movedTo("cooperation", (await params).slug);
    if (now) permanentRedirect(cooperationHref(now));
    notFound();
  }
  const { cooperation, title } = found;
  return (
    <>
      <PublicBreadcrumb
        path={cooperationHref(cooperation.slug)}
        items={[{ label: t("title"), href: "/repertoire" }]}
        current={title}
      />
      <CooperationView cooperation={cooperation} isStale={isUnconfirmed(cooperation.confirmedAt, new Date())} />
    </>
  );
}
