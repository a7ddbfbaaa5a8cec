"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_components/button";
import { useToldPress } from "@/app/_features/answering/use-told-press";
import { ConfirmPanel } from "@/app/_features/record-form/confirm-panel";
import { trpc } from "@/app/_trpc/client";

/** "All is still right": said of a network now and then. */
export function ConfirmNetworkPanel({ slug, children }: { slug: string; children: ReactNode }) {
  const t = useTranslations("networks.confirm");
  const { told, isSending, send } = useToldPress(async () => {
    const { ok } = await trpc.network.confirm.mutate({ slug });
    return ok ? { tone: "success", text: t("done") } : { tone: "error", text: t("retired") };
  });
  return (
    <section aria-labelledby="confirmer" className="pas-panel pas-block">
      <h2 id="confirmer" className="fr-h5">
        {t("title")}
      </h2>
      {children}
      <p>{t("text")}</p>
      {told}
      <Button type="button" variant="secondary" aria-disabled={isSending} onClick={() => void send()}>
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
