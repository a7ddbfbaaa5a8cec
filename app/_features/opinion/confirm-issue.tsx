"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import type { OpinionToIssue } from "@/server/domain/opinion/schema";
import { OpinionBody } from "./opinion-body";
import type { DeskView } from "./use-draft";

type Problem =
  | { kind: "failure"; failure: Failure }
  | { kind: "notOpen" }
  | { kind: "issuedMeanwhile"; by: string; at: string };

interface ConfirmIssueProps {
  view: DeskView;
  opinion: OpinionToIssue;
  signIn: string;
  /** Lets the last save arrive first. */
  beforeIssue(): Promise<boolean>;
  onIssued(): void;
  onBack(): void;
}

/** The opinion as it will stand for good, and the one button that issues it. */
export function ConfirmIssue({ view, opinion, signIn, beforeIssue, onIssued, onBack }: ConfirmIssueProps) {
  const t = useTranslations("opinions.form");
  const router = useRouter();
  const [isIssuing, setIsIssuing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { dossier, country, lastVersion } = view;

  async function issue() {
    if (isIssuing) return;
    setIsIssuing(true);
    setProblem(null);
    try {
      await beforeIssue();
      const result = await trpc.opinion.issue.mutate({ ref: dossier, country, lastVersion, opinion });
      if (result.ok) {
        onIssued();
        router.replace(`/avis/${dossier}?pays=${country}&rendu=${result.version}`);
        // The button stays off until the page that shows the opinion is there.
        return;
      }
      setProblem(result.reason === "notOpen" ? { kind: "notOpen" } : { kind: "issuedMeanwhile", ...result });
    } catch (error) {
      setProblem({ kind: "failure", failure: failureOf(error) });
    }
    setIsIssuing(false);
  }

  return (
    <section aria-labelledby="avis-confirmation">
      <h3 id="avis-confirmation" ref={heading} tabIndex={-1}>
        {t("confirmTitle")}
      </h3>
      <OpinionBody {...opinion} />
      <Alert tone="warning">{t("confirmText")}</Alert>
      {problem && <ProblemAlert problem={problem} dossier={dossier} country={country} signIn={signIn} />}
      <ButtonGroup>
        <Button type="button" aria-disabled={isIssuing || undefined} onClick={() => void issue()}>
          {isIssuing ? t("issuing") : t("confirm")}
        </Button>
        <Button type="button" variant="secondary" disabled={isIssuing} onClick={onBack}>
          {t("back")}
        </Button>
      </ButtonGroup>
    </section>
  );
}

interface ProblemAlertProps {
  problem: Problem;
  dossier: string;
  country: string;
  signIn: string;
}

function ProblemAlert({ problem, dossier, country, signIn }: ProblemAlertProps) {
  const t = useTranslations("opinions");
  const locale = useLocale();
  if (problem.kind === "notOpen") return <Alert tone="error">{t("form.outcome.notOpen")}</Alert>;
  if (problem.kind === "issuedMeanwhile")
    return (
      <Alert tone="error">
        <p>
          {t("form.outcome.issuedMeanwhile", { by: problem.by, date: formatDateTime(new Date(problem.at), locale) })}{" "}
          <a className="fr-link" href={`/avis/${dossier}?pays=${country}`}>
            {t("form.outcome.reload")}
          </a>
        </p>
      </Alert>
    );
  return (
    <Alert tone="error">
      <p>
        {t(`form.failure.${problem.failure}`)}{" "}
        {problem.failure === "signedOut" && (
          <a className="fr-link" href={signIn}>
            {t("save.signIn")}
          </a>
        )}
      </p>
    </Alert>
  );
}
