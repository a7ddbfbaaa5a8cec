"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfirmPanel } from "@/app/_features/record-form/confirm-panel";
import { trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";

/** Takes a resource back from the public, or from its schedule. */
export function WithdrawPanel({ slug, knownAt, isScheduled }: { slug: string; knownAt: string; isScheduled: boolean }) {
  const t = useTranslations("resource-admin");
  const someone = useTranslations("record-form.conflict");
  const locale = useLocale();
  const router = useRouter();

  async function withdraw(): Promise<ReactNode> {
    const result = await trpc.resource.withdraw.mutate({ slug, knownAt });
    router.refresh();
    if (result.ok) return null;
    if (result.reason === "notPublished") return t("withdraw.notPublished");
    const date = formatDateTime(new Date(result.at), locale);
    return t("publish.changed", { by: result.by || someone("someone"), date });
  }

  return (
    <ConfirmPanel
      id="retirer"
      title={t(isScheduled ? "withdraw.titleScheduled" : "withdraw.title")}
      text={t("withdraw.text")}
      labels={{
        press: t(isScheduled ? "withdraw.pressScheduled" : "withdraw.press"),
        confirm: t("withdraw.confirm"),
        cancel: t("withdraw.cancel"),
        sending: t("withdraw.sending"),
      }}
      variant="secondary"
      onConfirm={withdraw}
    />
  );
}
