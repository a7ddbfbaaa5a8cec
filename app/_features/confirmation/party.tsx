"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { formatAmount } from "@/i18n/format";
import type { PartyConfirmation } from "@/server/domain/application/confirmation";
import { totalOf } from "@/server/domain/application/parties";
import { AskForm } from "./ask-form";
import { ConfirmationStateText } from "./confirmation-state";

/** A party of the dossier, its share as the plan has it, and how it stands with its confirmation. */
export function PartyHead({ confirmation }: { confirmation: PartyConfirmation }) {
  const t = useTranslations("confirmation.panel");
  const locale = useLocale();
  const { party, share } = confirmation;
  const years = Object.entries(share).map(([year, cents]) => `${year} : ${formatAmount(cents, locale)}`);
  return (
    <>
      <p className="fr-mb-1w">
        <strong>{party.name || t("unnamed")}</strong>
        <span className="pas-muted">
          {" "}
          {t(`kinds.${party.kind}`)} · {t("share")} {formatAmount(totalOf(share), locale)}
          {years.length > 1 && ` (${years.join(", ")})`}
        </span>
      </p>
      <div className="fr-mb-1w">
        <ConfirmationStateText confirmation={confirmation} />
      </div>
    </>
  );
}

interface ActionsProps {
  confirmation: PartyConfirmation;
  isOpen: boolean;
  isSending: boolean;
  onOpen(): void;
  onCancel(): void;
  onAsk(email: string, locale: "fr" | "en"): void;
  onRevoke(): void;
}

/** To ask a party, or to take its link back; the focus comes back to what opened the form. */
export function PartyActions({ confirmation, isOpen, isSending, onOpen, onCancel, onAsk, onRevoke }: ActionsProps) {
  const t = useTranslations("confirmation.panel");
  const { party, share, state, request } = confirmation;
  const { name } = party;
  const opener = useRef<HTMLButtonElement>(null);
  if (totalOf(share) === 0) return <p className="pas-muted fr-mb-0">{t("noShare")}</p>;
  if (isOpen)
    return (
      <AskForm
        confirmation={confirmation}
        isSending={isSending}
        onAsk={onAsk}
        onCancel={() => {
          onCancel();
          requestAnimationFrame(() => opener.current?.focus());
        }}
      />
    );
  return (
    <ButtonGroup>
      {state !== "confirmed" && (
        <Button
          ref={opener}
          type="button"
          variant="secondary"
          size="sm"
          aria-label={t("askNamed", { name })}
          onClick={onOpen}
        >
          {t(request ? "askAgain" : "ask")}
        </Button>
      )}
      {request && (
        <Button
          type="button"
          variant="tertiary"
          size="sm"
          disabled={isSending}
          aria-label={t("revokeNamed", { name })}
          onClick={onRevoke}
        >
          {t("revoke")}
        </Button>
      )}
    </ButtonGroup>
  );
}
