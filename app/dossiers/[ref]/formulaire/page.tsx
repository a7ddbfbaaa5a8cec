import { redirect } from "next/navigation";
import { sections } from "@/app/_features/application/form/sections";
import { leadSignatoryToSubmission } from "@/app/_features/application/form/writers-only";
import { gate } from "@/server/auth/gate";

export default async function FormPage({ params }: { params: Promise<{ ref: string }> }) {
  const { ref } = await params;
  await leadSignatoryToSubmission(ref);
  await gate.application("application.edit", ref);
  redirect(`/dossiers/${ref}/formulaire/${sections[0].slug}`);
}
