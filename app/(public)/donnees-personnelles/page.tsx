import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { messages } from "@/messages";
import { LegalText } from "../legal-text";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.data");
  return publicPage({ title: t("title"), description: t("lead"), path: "/donnees-personnelles" });
}

/** What is kept about people, why, for how long, and their rights. */
export default function PersonalDataPage() {
  return <LegalText page="data" sections={Object.keys(messages.fr.legal.data.sections)} />;
}
