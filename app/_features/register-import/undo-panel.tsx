"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { useIsReady } from "@/app/_components/when-ready";
import { failureOf, trpc } from "@/app/_trpc/client";

/** Undoes an import in one step, once its consequences were read. */
export function UndoPanel({ id }: { id: string }) {
  const t = useTranslations("register-import.undo");
  const failures = useTranslations("failures");
  const router = useRouter();
  const isReady = useIsReady();
  const isUnderWay = useRef(false);
  const [isUndoing, setUndoing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function undo() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setUndoing(true);
    setRefusal(null);
    try {
      const answer = await trpc.registerImport.undo.mutate({ id });
      if (!answer.ok) setRefusal(t(answer.reason));
      // The panel goes away with what it did: the focus waits at what tells of it.
      else document.getElementById("import")?.focus();
      router.refresh();
    } catch (error) {
      setRefusal(failures(failureOf(error)));
    } finally {
      isUnderWay.current = false;
      setUndoing(false);
    }
  }

  return (
    <section className="pas-section" aria-labelledby="annuler">
      <h2 id="annuler" className="fr-h4">
        {t("title")}
      </h2>
      {refusal && <Alert tone="error">{refusal}</Alert>}
      <p className="pas-prose">{t("text")}</p>
      <Button
        type="button"
        variant="secondary"
        disabled={!isReady}
        aria-disabled={isUndoing || undefined}
        onClick={() => void undo()}
      >
        {t(isUndoing ? "pending" : "button")}
      </Button>
      <p role="status" className="fr-sr-only">
        {isUndoing && t("pending")}
      </p>
    </section>
  );
}
