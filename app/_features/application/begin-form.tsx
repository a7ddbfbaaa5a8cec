"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { SelectField } from "@/app/_components/select-field";
import { trpc } from "@/app/_trpc/client";
import type { AnswerWord } from "@/server/domain/call/eligibility/answers";

interface BeginFormProps {
  callSlug: string;
  /** What was answered in the self-check of the call: the draft begins with it. */
  answers: Partial<Record<AnswerWord, string>>;
  authorities: { value: string; label: string }[];
}

/** The authority, and the one button that begins the dossier. */
export function BeginForm({ callSlug, answers, authorities }: BeginFormProps) {
  const t = useTranslations("dossier.new");
  const router = useRouter();
  const [organisationId, setOrganisationId] = useState(authorities[0]?.value ?? "");
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<"callNotOpen" | "failed" | null>(null);
  // One key for this page: pressing twice begins one dossier.
  const [key] = useState(() => crypto.randomUUID());

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    setIsSending(true);
    setFailure(null);
    try {
      const result = await trpc.application.create.mutate({ organisationId, callSlug, answers, key });
      if (result.ok) return router.push(`/dossiers/${result.ref}/formulaire`);
      setFailure(result.reason);
    } catch {
      setFailure("failed");
    }
    setIsSending(false);
  }

  return (
    <form onSubmit={begin} className="pas-readable">
      {failure && <Alert tone="error">{t(failure)}</Alert>}
      <SelectField
        name="organisationId"
        label={t("authority")}
        options={authorities}
        value={organisationId}
        onChange={(event) => setOrganisationId(event.target.value)}
      />
      <Button disabled={isSending}>{isSending ? t("beginning") : t("begin")}</Button>
    </form>
  );
}
