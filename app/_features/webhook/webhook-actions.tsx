"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { trpc } from "@/app/_trpc/client";
import { mostTests, testMinutes } from "@/server/domain/webhook/schema";
import { useAct } from "./use-act";

interface Props {
  organisationId: string;
  id: string;
  address: string;
  isPaused: boolean;
}

/** Tries an address, pauses it, takes it away (asked once more before). */
export function WebhookActions({ organisationId, id, address, isPaused }: Props) {
  const t = useTranslations("webhooks");
  const { act, isSending, told } = useAct();
  const [isAsking, setIsAsking] = useState(false);
  const input = { organisationId, id };
  const label = (action: string) => ({ "aria-label": t("named", { action, address }) });

  async function test() {
    const result = await trpc.webhook.test.mutate(input);
    return result.ok ? undefined : t("testedTooMuch", { most: mostTests, minutes: testMinutes });
  }

  async function remove() {
    await act(() => trpc.webhook.remove.mutate(input), "");
    // Its row goes away with it: the heading of the list is what is left to stand at.
    document.getElementById("adresses")?.focus();
  }

  return (
    <>
      <ButtonGroup>
        {isAsking ? (
          <>
            <Button type="button" variant="secondary" size="sm" disabled={isSending} onClick={() => void remove()}>
              {t("removeConfirm", { address })}
            </Button>
            <Button type="button" variant="tertiary" size="sm" onClick={() => setIsAsking(false)}>
              {t("cancel")}
            </Button>
          </>
        ) : (
          <>
            <Button
              type="button"
              variant="tertiary"
              size="sm"
              {...label(t("test"))}
              onClick={() => void act(test, t("tested"))}
            >
              {t("test")}
            </Button>
            <Button
              type="button"
              variant="tertiary"
              size="sm"
              {...label(t(isPaused ? "resume" : "pause"))}
              onClick={() =>
                void act(
                  () => trpc.webhook.setPaused.mutate({ ...input, isPaused: !isPaused }),
                  t(isPaused ? "resumed" : "pausedNow"),
                )
              }
            >
              {t(isPaused ? "resume" : "pause")}
            </Button>
            <Button
              type="button"
              variant="tertiary"
              size="sm"
              {...label(t("remove"))}
              onClick={() => setIsAsking(true)}
            >
              {t("remove")}
            </Button>
          </>
        )}
      </ButtonGroup>
      <p role="status" className="fr-mb-0 fr-text--sm">
        {told}
      </p>
    </>
  );
}
