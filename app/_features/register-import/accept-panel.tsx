"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { useIsReady } from "@/app/_components/when-ready";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import type { AcceptResult } from "@/server/services/register-import/accept-import";
import { importsPath } from "./query";

interface Props {
  id: string;
  /** Names what the page shows: nothing else is written. */
  fingerprint: string;
  good: number;
  bad: number;
}

type Refusal = Extract<AcceptResult, { ok: false }>["reason"] | "notDiscarded";

/** Imports what the page shows, once, or gives the file up. */
export function AcceptPanel({ id, fingerprint, good, bad }: Props) {
  const t = useTranslations("register-import.accept");
  const failures = useTranslations("failures");
  const router = useRouter();
  const isReady = useIsReady();
  const isUnderWay = useRef(false);
  const [doing, setDoing] = useState<"accept" | "discard" | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function once(what: "accept" | "discard", act: () => Promise<void>) {
    // The second press of a double click comes before the page is drawn anew.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setDoing(what);
    setFailure(null);
    setRefusal(null);
    try {
      await act();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      isUnderWay.current = false;
      setDoing(null);
    }
  }

  const accept = () =>
    once("accept", async () => {
      const answer = await trpc.registerImport.accept.mutate({ id, fingerprint });
      if (!answer.ok) setRefusal(answer.reason);
      // The panel goes away with what it did: the focus waits at what tells of it.
      else document.getElementById("import")?.focus();
      router.refresh();
    });
  const discard = () =>
    once("discard", async () => {
      const { ok } = await trpc.registerImport.discard.mutate({ id });
      if (ok) router.push(importsPath);
      else setRefusal("notDiscarded");
    });

  return (
    <section className="pas-section" aria-labelledby="importer">
      <h2 id="importer" className="fr-h4">
        {t("title")}
      </h2>
      {refusal && (
        <Alert tone={refusal === "changedSince" ? "warning" : "error"} role="alert">
          {t(refusal)}
        </Alert>
      )}
      {failure && <Alert tone="error">{failures(failure)}</Alert>}
      <p>{t("text", { good, bad })}</p>
      <ButtonGroup>
        {good > 0 && (
          <Button
            type="button"
            disabled={!isReady}
            aria-disabled={doing !== null || undefined}
            onClick={() => void accept()}
          >
            {doing === "accept" ? t("pending") : t("button", { good })}
          </Button>
        )}
        <Button
          type="button"
          variant="tertiary"
          disabled={!isReady}
          aria-disabled={doing !== null || undefined}
          onClick={() => void discard()}
        >
          {doing === "discard" ? t("discarding") : t("discard")}
        </Button>
      </ButtonGroup>
      <p role="status" className="fr-sr-only">
        {doing && t(doing === "accept" ? "pending" : "discarding")}
      </p>
    </section>
  );
}
