import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { messages } from "@/messages";
import { LegalText } from "../legal-text";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.accessibility");
  return publicPage({ title: t("title"), description: t("lead"), path: "/accessibilite" });
}

/** The accessibility statement, as article 47 of the law of 11 February 2005 asks for it. */
export default function AccessibilityPage() {
  return <LegalText page="accessibility" sections={Object.keys(messages.fr.legal.accessibility.sections)} />;
}
