import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { messages } from "@/messages";
import { LegalText } from "../legal-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("legal"))("notice.title") };
}

/** Publisher, host, terms of reuse. */
export default function LegalNoticePage() {
  return <LegalText page="notice" sections={Object.keys(messages.fr.legal.notice.sections)} />;
}
