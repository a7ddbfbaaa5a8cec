"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { failureOf, trpc } from "@/app/_trpc/client";
import { type CollaboratorRole, collaboratorRoles, invitationInput } from "@/server/domain/collaborator/schema";

/** Invites an address into the dossier. What was typed stays where it was refused. */
export function InviteForm({ reference }: { reference: string }) {
  const t = useTranslations("people");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<CollaboratorRole>("edit");
  const [error, setError] = useState<string>();
  const [told, setTold] = useState<{ tone: "success" | "error"; text: string } | null>(null);
  const [isSending, setIsSending] = useState(false);
  useUnsavedGuard(email.trim() !== "", t("leave"));

  async function send(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    setTold(null);
    const read = invitationInput.safeParse({ email, role });
    setError(read.success ? undefined : t("emailInvalid"));
    if (!read.success) return document.getElementById("inviter-email")?.focus();
    setIsSending(true);
    try {
      const result = await trpc.collaborator.invite.mutate({ ref: reference, ...read.data });
      if (result.ok) {
        setTold({ tone: "success", text: t("sent", { email: read.data.email }) });
        setEmail("");
        router.refresh();
      } else if (result.reason === "alreadyMember" || result.reason === "alreadyInvited") {
        setError(t(`refusals.${result.reason}`));
        document.getElementById("inviter-email")?.focus();
      } else setTold({ tone: "error", text: t(`refusals.${result.reason}`) });
    } catch (failure) {
      setTold({ tone: "error", text: failures(failureOf(failure)) });
    } finally {
      setIsSending(false);
    }
  }

  return (
    <form onSubmit={send} noValidate aria-labelledby="inviter" className="pas-panel fr-mt-3w">
      <h3 id="inviter" className="fr-h6">
        {t("invite")}
      </h3>
      <p>{t("inviteIntro")}</p>
      <div className="pas-pair">
        <TextField
          id="inviter-email"
          name="email"
          type="email"
          autoComplete="off"
          label={t("email")}
          error={error}
          value={email}
          onChange={(change) => setEmail(change.target.value)}
        />
        <SelectField
          id="inviter-role"
          name="role"
          label={t("mayDo")}
          value={role}
          onChange={(change) => setRole(change.target.value as CollaboratorRole)}
          options={collaboratorRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
      </div>
      <div aria-live="polite">
        {told && (
          <Alert tone={told.tone}>
            <p>{told.text}</p>
          </Alert>
        )}
      </div>
      <Button variant="secondary" className="fr-mt-3w" disabled={isSending}>
        {isSending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
