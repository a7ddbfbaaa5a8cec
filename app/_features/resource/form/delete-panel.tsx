"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfirmPanel } from "@/app/_features/record-form/confirm-panel";
import { trpc } from "@/app/_trpc/client";

/** Throws a draft away. */
export function DeletePanel({ slug }: { slug: string }) {
  const t = useTranslations("resource-admin.delete");
  const router = useRouter();

  async function remove(): Promise<ReactNode> {
    const result = await trpc.resource.delete.mutate({ slug });
    if (!result.ok) return t("published");
    router.push("/administration/ressources");
    return null;
  }

  return (
    <ConfirmPanel
      id="supprimer"
      title={t("title")}
      text={t("text")}
      labels={{ press: t("press"), confirm: t("confirm"), cancel: t("cancel"), sending: t("sending") }}
      variant="secondary"
      onConfirm={remove}
    />
  );
}
