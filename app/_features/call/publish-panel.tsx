"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfirmPanel } from "@/app/_features/record-form/confirm-panel";
import { trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";

/** Publishes the call as the page shows it. */
export function PublishPanel({ slug, knownAt }: { slug: string; knownAt: string }) {
  const t = useTranslations("call-admin");
  const someone = useTranslations("record-form.conflict");
  const locale = useLocale();
  const router = useRouter();

  async function publish(): Promise<ReactNode> {
    const result = await trpc.calls.publish.mutate({ slug, knownAt });
    router.refresh();
    if (result.ok) return null;
    if (result.reason === "alreadyPublished") return t("publish.alreadyPublished");
    if (result.reason === "incomplete")
      return `${t("publish.lacking")} ${result.lacks.map((lack) => t(`publish.lacks.${lack}`)).join(", ")}.`;
    const date = formatDateTime(new Date(result.at), locale);
    return t("publish.changed", { by: result.by || someone("someone"), date });
  }

  return (
    <ConfirmPanel
      id="publier"
      title={t("publish.title")}
      text={t("publish.text")}
      labels={{
        press: t("publish.press"),
        confirm: t("publish.confirm"),
        cancel: t("publish.cancel"),
        sending: t("publish.sending"),
      }}
      variant="primary"
      onConfirm={publish}
    />
  );
}
