"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmPanel } from "@/app/_features/record-form/confirm-panel";
import { trpc } from "@/app/_trpc/client";

/** To leave an authority that one acts for. */
export function LeavePanel({ organisationId, name }: { organisationId: string; name: string }) {
  const t = useTranslations("members.leave");
  const refusals = useTranslations("members.refusals");
  const router = useRouter();
  return (
    <ConfirmPanel
      id="quitter"
      title={t("title")}
      text={t("text", { name })}
      variant="secondary"
      labels={{ press: t("press"), confirm: t("confirm", { name }), cancel: t("cancel"), sending: t("sending") }}
      onConfirm={async () => {
        const result = await trpc.member.leave.mutate({ organisationId });
        if (!result.ok) return refusals(result.reason);
        router.push("/compte");
        router.refresh();
        return null;
      }}
    />
  );
}
