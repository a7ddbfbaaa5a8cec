"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmPanel } from "@/app/_features/record-form/confirm-panel";
import { trpc } from "@/app/_trpc/client";

/** To close a service that is no more, and has nothing left to answer. */
export function ClosePanel({ organisationId, name }: { organisationId: string; name: string }) {
  const t = useTranslations("services.close");
  const router = useRouter();
  return (
    <ConfirmPanel
      id="fermer"
      title={t("title")}
      text={t("text", { name })}
      variant="secondary"
      labels={{ press: t("press"), confirm: t("confirm", { name }), cancel: t("cancel"), sending: t("sending") }}
      onConfirm={async () => {
        const result = await trpc.organisation.closeService.mutate({ organisationId });
        router.refresh();
        if (result.ok) return null;
        if (result.reason === "alreadyClosed") return t("alreadyClosed");
        return t("openBusiness", { opinions: result.opinions, questions: result.questions });
      }}
    />
  );
}
