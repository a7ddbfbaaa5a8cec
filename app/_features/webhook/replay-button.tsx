"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { trpc } from "@/app/_trpc/client";
import { useAct } from "./use-act";

interface Props {
  organisationId: string;
  id: string;
  /** What tells this message from the others. */
  name: string;
}

/** Sends a message again. */
export function ReplayButton({ organisationId, id, name }: Props) {
  const t = useTranslations("webhooks.deliveries");
  const { act, isSending, told } = useAct();
  return (
    <>
      <Button
        type="button"
        variant="tertiary"
        size="sm"
        aria-label={name}
        disabled={isSending}
        onClick={() => void act(() => trpc.webhook.replay.mutate({ organisationId, id }), t("replayed"))}
      >
        {t("replay")}
      </Button>
      <p role="status" className="fr-mb-0 fr-text--sm">
        {told}
      </p>
    </>
  );
}
