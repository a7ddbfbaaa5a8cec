"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Link } from "@/app/_components/link";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { fieldWords } from "@/i18n/finding-words";
import type { Finding } from "@/server/domain/call/rules";
import { FindingText } from "../finding-text";
import { useDraft } from "./draft-provider";
import { mendingPath, sectionOf, sections } from "./sections";
import { useUnderWay } from "./under-way";

type Refusal = Failure | "blocked" | "notPossible" | "changedMeanwhile" | "savedMeanwhile" | "unsaved";

interface CheckSectionProps {
  /** Whether the dossier can be submitted, by the clock that made this page. */
  canSubmit: boolean;
  /** Whether only what was under way at the deadline can be. */
  isTolerated: boolean;
  /** Null when there is none. */
  deadline: string | null;
  /** The tolerance after the deadline; null without a deadline. */
  graceMinutes: number | null;
  /** When this page was made, as the server will know it again. */
  proof: string;
}

/** What still stands against the dossier, each with a link to where it is mended; then the one button that submits. */
export function CheckSection({ canSubmit, isTolerated, deadline, graceMinutes, proof }: CheckSectionProps) {
  const t = useTranslations("dossier.check");
  const words = useTranslations("deadlines");
  const router = useRouter();
  const { view, findings, flush, pointAtMissing, refreshFindings } = useDraft();
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // One key for this page: however often the button is pressed, it is one submission.
  const [key] = useState(() => crypto.randomUUID());
  useEffect(pointAtMissing, [pointAtMissing]);
  const underWay = useUnderWay(view.ref, canSubmit ? proof : null);
  const isOffered = canSubmit || (isTolerated && underWay !== null);
  const blocking = findings.filter(({ severity }) => severity === "blocking");

  async function submit() {
    if (isSending) return;
    setIsSending(true);
    setRefusal(null);
    try {
      if (!(await flush())) return setRefusal("unsaved");
      const result = await trpc.application.submit.mutate({ ref: view.ref, key, proof: underWay ?? undefined });
      if (result.ok) return router.push(`/dossiers/${view.ref}/recepisse`);
      if (result.reason === "blocked") refreshFindings(result.findings);
      setRefusal(result.reason);
    } catch (error) {
      setRefusal(failureOf(error));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <>
      {blocking.length === 0 ? (
        <div className="fr-alert fr-alert--success">
          <h2 className="fr-alert__title">{t("readyTitle")}</h2>
          <p>{deadline ? t("ready", { deadline }) : t("readyAnyTime")}</p>
        </div>
      ) : (
        <div className="fr-alert fr-alert--warning">
          <h2 className="fr-alert__title">{t("missingTitle", { count: blocking.length })}</h2>
          <p>
            {t("missing")} {deadline && t("deadline", { deadline })}
          </p>
        </div>
      )}
      <FindingsBySection findings={findings} />
      {refusal && (
        <div className="fr-alert fr-alert--error" role="alert">
          <p>{t(`refusals.${refusal}`)}</p>
        </div>
      )}
      {graceMinutes !== null && <p>{words("grace", { minutes: graceMinutes })}</p>}
      {isOffered ? (
        <button
          type="button"
          className="fr-btn fr-btn--lg"
          disabled={isSending || blocking.length > 0}
          onClick={() => void submit()}
        >
          {isSending ? t("sending") : t("submit")}
        </button>
      ) : (
        <p>{t("notOpen")}</p>
      )}
      <p className="fr-hint-text fr-mt-2w">{t("whatHappens")}</p>
    </>
  );
}

function FindingsBySection({ findings }: { findings: Finding[] }) {
  const t = useTranslations("dossier");
  const { view } = useDraft();
  return sections.map(({ key }) => {
    const own = findings.filter(({ field }) => sectionOf(field).key === key);
    if (own.length === 0) return null;
    return (
      <section key={key} className="fr-my-3w">
        <h3 className="fr-h6">{t(`sections.${key}`)}</h3>
        <ul>
          {own.map((finding) => (
            <li key={`${finding.code}-${finding.field}-${finding.subject ?? ""}`}>
              <Link className="fr-link" href={mendingPath(view.ref, finding)}>
                <FindingText finding={finding} fieldLabel={fieldWords(t, finding.field)} />
              </Link>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
