"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { WhenReady } from "@/app/_components/when-ready";
import { failureOf, trpc } from "@/app/_trpc/client";
import { type CopiedSection, copiedSections } from "@/server/domain/application/copy";
import type { AnswerWord } from "@/server/domain/call/eligibility/answers";
import { SectionsToCopy } from "./sections-to-copy";

export interface BeginFormProps {
  /** Open calls; one of them, when the page is already about it. */
  calls: readonly SelectOption[];
  authorities: readonly SelectOption[];
  /** Earlier dossiers of these authorities, by reference. */
  sources: readonly SelectOption[];
  /** The one that the page was opened for. */
  source?: string;
  /** What was answered in the self-check of the call: an empty draft begins with it. */
  answers?: Partial<Record<AnswerWord, string>>;
}

type Refusal = "callNotOpen" | "noSection" | "signedOut" | "offline" | "failed";

/** The call, the authority, what to begin from, and the one button that begins the dossier. */
export function BeginForm({ calls, authorities, sources, source: asked = "", answers = {} }: BeginFormProps) {
  const t = useTranslations("dossier.new");
  const copy = useTranslations("copies");
  const router = useRouter();
  const [callSlug, setCallSlug] = useState(calls[0]?.value ?? "");
  const [organisationId, setOrganisationId] = useState(authorities[0]?.value ?? "");
  const [source, setSource] = useState(asked);
  const [sections, setSections] = useState<readonly CopiedSection[]>(copiedSections);
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // One key for this page: pressing twice begins one dossier.
  const [key] = useState(() => crypto.randomUUID());

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    if (source !== "" && sections.length === 0) return setRefusal("noSection");
    setIsSending(true);
    setRefusal(null);
    try {
      const target = { organisationId, callSlug, key };
      const result =
        source === ""
          ? await trpc.application.create.mutate({ ...target, answers })
          : await trpc.application.duplicate.mutate({ ...target, source, sections: [...sections] });
      if (result.ok)
        return router.push(`/dossiers/${result.ref}/formulaire${source === "" ? "" : "/verification?repris=1"}`);
      setRefusal(result.reason);
    } catch (error) {
      const failure = failureOf(error);
      setRefusal(failure === "signedOut" || failure === "offline" ? failure : "failed");
    }
    setIsSending(false);
  }

  return (
    <form onSubmit={begin} className="pas-readable">
      <WhenReady>
        {calls.length > 1 && (
          <SelectField
            name="callSlug"
            label={copy("call")}
            options={calls}
            value={callSlug}
            onChange={(event) => setCallSlug(event.target.value)}
          />
        )}
        <SelectField
          name="organisationId"
          label={t("authority")}
          options={authorities}
          value={organisationId}
          onChange={(event) => setOrganisationId(event.target.value)}
        />
        {sources.length > 0 && (
          <SelectField
            name="source"
            label={copy("source")}
            hint={copy("sourceHint")}
            placeholder={copy("empty")}
            options={sources}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
        {source !== "" && <SectionsToCopy chosen={sections} onChange={setSections} />}
        {refusal && <Alert tone="error">{refusal === "callNotOpen" ? t(refusal) : copy(`refusals.${refusal}`)}</Alert>}
        <Button aria-disabled={isSending}>{isSending ? t("beginning") : t("begin")}</Button>
      </WhenReady>
    </form>
  );
}
