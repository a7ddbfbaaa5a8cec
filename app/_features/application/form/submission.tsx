"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "@/app/_components/link";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import type { Finding } from "@/server/domain/call/rules";
import { useUnderWay } from "./under-way";

type Refusal =
  | { reason: Failure | "blocked" | "notPossible" | "changedMeanwhile" | "savedMeanwhile" | "unsaved" }
  | { reason: "alreadySubmitted"; number: string; at: string };

/** Whether and how the dossier can be submitted, by the clock that made the page. */
export interface SubmissionFacts {
  canSubmit: boolean;
  /** Whether this person may at all: who was invited to write does not submit. */
  maySubmit: boolean;
  /** Whether only what was under way at the deadline can be. */
  isTolerated: boolean;
  /** The tolerance after the deadline; null without a deadline. */
  graceMinutes: number | null;
  /** When this page was made, as the server will know it again. */
  proof: string;
}

interface SubmissionProps extends SubmissionFacts {
  reference: string;
  isBlocked: boolean;
  /** Whether everything typed is on the server. */
  flush?(): Promise<boolean>;
  onBlocked(findings: Finding[]): void;
  /** Whether the accord of a signatory goes with it. */
  isSigning?: boolean;
}

/** The one button that submits a dossier, and why it did not. */
export function Submission(props: SubmissionProps) {
  const { reference, canSubmit, maySubmit, isTolerated, graceMinutes, proof, isBlocked, flush, onBlocked, isSigning } =
    props;
  const t = useTranslations("dossier.check");
  const words = useTranslations("deadlines");
  const accord = useTranslations("sign-off");
  const invited = useTranslations("submission");
  const router = useRouter();
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // One key for this page: however often the button is pressed, it is one submission.
  const [key] = useState(() => crypto.randomUUID());
  const underWay = useUnderWay(reference, canSubmit ? proof : null);
  const isOffered = maySubmit && (canSubmit || (isTolerated && underWay !== null));
  const isDone = refusal?.reason === "alreadySubmitted";

  async function submit() {
    if (isSending) return;
    setIsSending(true);
    setRefusal(null);
    try {
      if (flush && !(await flush())) return setRefusal({ reason: "unsaved" });
      const result = await trpc.application.submit.mutate({ ref: reference, key, proof: underWay ?? undefined });
      if (result.ok) return router.push(`/dossiers/${reference}/recepisse`);
      if (result.reason === "blocked") onBlocked(result.findings);
      setRefusal(result);
    } catch (error) {
      setRefusal({ reason: failureOf(error) });
    } finally {
      setIsSending(false);
    }
  }

  return (
    <>
      {refusal && <RefusalAlert reference={reference} refusal={refusal} />}
      {graceMinutes !== null && <p>{words("grace", { minutes: graceMinutes })}</p>}
      {isOffered && isSigning && <p>{accord("bySubmitting")}</p>}
      {isOffered ? (
        <button
          type="button"
          className="fr-btn fr-btn--lg fr-mt-2w"
          disabled={isSending || isBlocked || isDone}
          onClick={() => void submit()}
        >
          {isSending ? t("sending") : t("submit")}
        </button>
      ) : (
        <p>{maySubmit ? t("notOpen") : invited("submittedByAuthority")}</p>
      )}
      {maySubmit && <p className="fr-hint-text fr-mt-2w">{t("whatHappens")}</p>}
    </>
  );
}

function RefusalAlert({ reference, refusal }: { reference: string; refusal: Refusal }) {
  const t = useTranslations("dossier.check");
  const done = useTranslations("submission");
  const locale = useLocale();
  if (refusal.reason !== "alreadySubmitted")
    return (
      <div className="fr-alert fr-alert--error" role="alert">
        <p>{t(`refusals.${refusal.reason}`)}</p>
      </div>
    );
  const { number, at } = refusal;
  return (
    <div className="fr-alert fr-alert--info" role="alert">
      <p>
        {done("already", { number, date: formatDateTime(new Date(at), locale) })}{" "}
        <Link className="fr-link" href={`/dossiers/${reference}/recepisse`}>
          {done("receipt")}
        </Link>
      </p>
    </div>
  );
}
