import { redirect } from "next/navigation";
import { sections } from "@/app/_features/application/form/sections";
import { gate } from "@/server/auth/gate";

export default async function FormPage({ params }: { params: Promise<{ ref: string }> }) {
  const { ref } = await params;
  await gate.application("application.edit", ref);
  redirect(`/dossiers/${ref}/formulaire/${sections[0].slug}`);
}
