import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DossierConversation } from "@/app/_features/conversation/dossier-conversation";
import { gate } from "@/server/auth/gate";

interface Props {
  params: Promise<{ ref: string }>;
  searchParams: Promise<{ avant?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application } = await gate.application("conversation.read", (await params).ref);
  const t = await getTranslations("conversations");
  return { title: `${t("link")}, ${application.number ?? application.ref}` };
}

/** What the people of a dossier write to one another. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const granted = await gate.application("conversation.read", (await params).ref);
  return <DossierConversation granted={granted} space="dossiers" avant={(await searchParams).avant} />;
}
