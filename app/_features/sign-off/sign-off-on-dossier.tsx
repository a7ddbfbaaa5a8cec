import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import type { Granted } from "@/server/auth/grants";
import { isEditable } from "@/server/domain/application/status";
import { SignOffStatus } from "./sign-off-status";

/** On the page of a dossier, in a call that asks for it: who gave the signatory's accord and when, or that it is missing. */
export async function SignOffOnDossier({ granted }: { granted: Granted<"application.read"> }) {
  const { application } = granted;
  const { answer, request } = application.signOff;
  const isAsked =
    application.call.rules.signOff && (isEditable(application.status) || answer !== null || request !== null);
  if (!isAsked) return null;
  const t = await getTranslations("sign-off");
  return (
    <section aria-labelledby="accord" className="pas-section">
      <h2 id="accord" className="fr-h5">
        {t("title")}
      </h2>
      <ClientMessages namespaces={["dossier", "sign-off"]}>
        <SignOffStatus view={{ facts: application.signOff, changed: [] }} />
      </ClientMessages>
    </section>
  );
}
