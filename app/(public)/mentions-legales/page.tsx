import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { messages } from "@/messages";
import { LegalText } from "../legal-text";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.notice");
  return publicPage({ title: t("title"), description: t("lead"), path: "/mentions-legales" });
}

/** Publisher, host, terms of reuse. */
export default function LegalNoticePage() {
  return <LegalText page="notice" sections={Object.keys(messages.fr.legal.notice.sections)} />;
}
