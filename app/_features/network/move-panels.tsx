"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { ConfirmPanel } from "@/app/_features/record-form/confirm-panel";
import { failureOf, trpc } from "@/app/_trpc/client";

/** "All is still right": said of a network now and then. */
export function ConfirmNetworkPanel({ slug, children }: { slug: string; children: ReactNode }) {
  const t = useTranslations("networks.confirm");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [told, setTold] = useState<{ tone: "success" | "error"; text: string } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  async function confirm() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    try {
      const { ok } = await trpc.network.confirm.mutate({ slug });
      setTold(ok ? { tone: "success", text: t("done") } : { tone: "error", text: t("retired") });
      router.refresh();
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  }

  return (
    <section aria-labelledby="confirmer" className="pas-panel pas-block">
      <h2 id="confirmer" className="fr-h5">
        {t("title")}
      </h2>
      {children}
      <p>{t("text")}</p>
      <div role="status">{told && <Alert tone={told.tone}>{told.text}</Alert>}</div>
      <Button type="button" variant="secondary" aria-disabled={isSending} onClick={() => void confirm()}>
        {t(isSending ? "sending" : "press")}
      </Button>
    </section>
  );
}

/** Takes a network out of the lists, or puts one back. */
export function RetirePanel({ slug, isRetired }: { slug: string; isRetired: boolean }) {
  const t = useTranslations(isRetired ? "networks.restore" : "networks.retire");
  const refusals = useTranslations("networks");
  const router = useRouter();

  async function move(): Promise<ReactNode> {
    const refusal = isRetired ? await restore(slug) : await retire(slug);
    router.refresh();
    return refusal && refusals(refusal);
  }

  return (
    <ConfirmPanel
      id="retirer"
      title={t("title")}
      text={t("text")}
      labels={{ press: t("press"), confirm: t("confirm"), cancel: t("cancel"), sending: t("sending") }}
      variant="secondary"
      onConfirm={move}
    />
  );
}

async function retire(slug: string) {
  return (await trpc.network.retire.mutate({ slug })).ok ? null : ("retire.already" as const);
}

async function restore(slug: string) {
  const result = await trpc.network.restore.mutate({ slug });
  return result.ok ? null : (`restore.${result.reason}` as const);
}
