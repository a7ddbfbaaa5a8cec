import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { messages } from "@/messages";
import { LegalText } from "../legal-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("legal"))("data.title") };
}

/** What is kept about people, why, for how long, and their rights. */
export default function PersonalDataPage() {
  return <LegalText page="data" sections={Object.keys(messages.fr.legal.data.sections)} />;
}
