"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { failureOf, trpc } from "@/app/_trpc/client";

interface Props {
  organisationId: string;
  id: string;
  name: string;
  /** Nothing is left to do once it is over; what was told stays. */
  isActive: boolean;
}

/** Ends a key: asked once more before. */
export function RevokeKey({ organisationId, id, name, isActive }: Props) {
  const t = useTranslations("api-keys");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [told, setTold] = useState("");

  async function revoke() {
    if (isSending) return;
    setIsSending(true);
    try {
      await trpc.apiKey.revoke.mutate({ organisationId, id });
      setTold(t("revoked", { name }));
      setIsAsking(false);
      // The button goes away: the heading of the list is what is left to stand at.
      document.getElementById("cles")?.focus();
      router.refresh();
    } catch (error) {
      setTold(failures(failureOf(error)));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <>
      {isActive &&
        (isAsking ? (
          <ButtonGroup>
            <Button type="button" variant="secondary" size="sm" disabled={isSending} onClick={() => void revoke()}>
              {t("revokeConfirm", { name })}
            </Button>
            <Button type="button" variant="tertiary" size="sm" onClick={() => setIsAsking(false)}>
              {t("cancel")}
            </Button>
          </ButtonGroup>
        ) : (
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            aria-label={t("revokeNamed", { name })}
            onClick={() => setIsAsking(true)}
          >
            {t("revoke")}
          </Button>
        ))}
      <p role="status" className="fr-mb-0 fr-text--sm">
        {told}
      </p>
    </>
  );
}
