"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { MadeSecret } from "@/app/_features/api-key/made-secret";
import { ConfirmPanel } from "@/app/_features/record-form/confirm-panel";
import { trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import { formerSecretHours } from "@/server/domain/webhook/schema";

interface Props {
  organisationId: string;
  id: string;
  /** Until when a secret that was replaced signs too (ISO), if it still does. */
  formerUntil: string | null;
}

/** Gives an address another secret, and shows it once. */
export function RotateSecret({ organisationId, id, formerUntil }: Props) {
  const t = useTranslations("webhooks.rotate");
  const locale = useLocale();
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);

  async function rotate() {
    setSecret((await trpc.webhook.rotate.mutate({ organisationId, id })).secret);
    router.refresh();
    return null;
  }

  if (secret !== null)
    return (
      <MadeSecret
        title={t("made")}
        text={t("madeText", { hours: formerSecretHours })}
        label={t("secret")}
        secret={secret}
        onDone={() => setSecret(null)}
      />
    );
  const until = formerUntil && formatDateTime(new Date(formerUntil), locale);
  return (
    <ConfirmPanel
      id="renouveler"
      title={t("title")}
      text={`${t("text", { hours: formerSecretHours })}${until ? ` ${t("former", { until })}` : ""}`}
      labels={{ press: t("press"), confirm: t("confirm"), cancel: t("cancel"), sending: t("sending") }}
      variant="secondary"
      onConfirm={rotate}
    />
  );
}
