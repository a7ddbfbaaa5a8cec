import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { CooperationView } from "@/app/_features/register/cooperation-view";
import { isUnconfirmed } from "@/server/domain/register/confirmation";
import { loadCooperation } from "@/server/services/register/load-cooperation";

type Props = PageProps<"/repertoire/cooperations/[slug]">;

const asked = cache(async (slug: string) => {
  const [t, cooperation] = await Promise.all([getTranslations("territories"), loadCooperation(slug)]);
  if (!cooperation) return null;
  const names = { french: cooperation.french.name, foreign: cooperation.foreign.name };
  return { cooperation, title: t("cooperation.title", names), description: t("cooperation.lead", names) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await asked((await params).slug);
  return found ? { title: found.title, description: found.description } : {};
}

/** A cooperation of the register. */
export default async function CooperationPage({ params }: Props) {
  const [t, found] = await Promise.all([getTranslations("register"), asked((await params).slug)]);
  if (!found) notFound();
  const { cooperation, title } = found;
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: "/repertoire" }]} current={title} />
      <CooperationView cooperation={cooperation} isStale={isUnconfirmed(cooperation.confirmedAt, new Date())} />
    </>
  );
}
