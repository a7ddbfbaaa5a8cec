"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { failureOf, trpc } from "@/app/_trpc/client";

interface Props {
  reference: string;
  id: string;
  name: string;
  isAccepted: boolean;
}

/** To send an invitation again, to take it back, or to take somebody out: asked once more before. */
export function GuestActions({ reference, id, name, isAccepted }: Props) {
  const t = useTranslations("people");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [told, setTold] = useState("");

  async function act(doing: () => Promise<{ ok: boolean }>, done: string) {
    if (isSending) return;
    setIsSending(true);
    try {
      const { ok } = await doing();
      setTold(ok ? done : t("refusals.tooManyNow"));
      router.refresh();
    } catch (error) {
      setTold(failures(failureOf(error)));
    } finally {
      setIsSending(false);
    }
  }
  const remove = async () => {
    await act(() => trpc.collaborator.remove.mutate({ ref: reference, id }), t("removed", { name }));
    // Its row goes away with it: the heading of the list is what is left to stand at.
    document.getElementById("participants")?.focus();
  };

  return (
    <>
      <ButtonGroup>
        {!isAccepted && !isAsking && (
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            disabled={isSending}
            aria-label={t("againNamed", { name })}
            onClick={() => void act(() => trpc.collaborator.inviteAgain.mutate({ ref: reference, id }), t("sentAgain"))}
          >
            {t("again")}
          </Button>
        )}
        {isAsking ? (
          <>
            <Button type="button" variant="secondary" size="sm" disabled={isSending} onClick={() => void remove()}>
              {t("removeConfirm", { name })}
            </Button>
            <Button type="button" variant="tertiary" size="sm" onClick={() => setIsAsking(false)}>
              {t("cancel")}
            </Button>
          </>
        ) : (
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            aria-label={t("removeNamed", { name })}
            onClick={() => setIsAsking(true)}
          >
            {t("remove")}
          </Button>
        )}
      </ButtonGroup>
      <p role="status" className="fr-mb-0 fr-text--sm">
        {told}
      </p>
    </>
  );
}
