"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { Disclosure } from "@/app/_components/disclosure";
import { Link } from "@/app/_components/link";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { formatAmount } from "@/i18n/format";
import type { PartyConfirmation } from "@/server/domain/application/confirmation";
import { totalOf } from "@/server/domain/application/parties";
import type { ConfirmationsView } from "@/server/services/confirmation/view";
import { AskForm } from "./ask-form";
import { ConfirmationStateText } from "./confirmation-state";

type Told =
  | "asked"
  | "revoked"
  | "gone"
  | "noShare"
  | "notEditable"
  | "alreadyConfirmed"
  | "alreadyAsked"
  | "tooManyNow"
  | Failure;

interface Props {
  reference: string;
  view: ConfirmationsView;
  /** Whether everything typed is on the server, before others are asked about it. */
  flush?(): Promise<boolean>;
  onDone(): void;
  /** 3 within a section of the form. */
  headingLevel?: 2 | 3;
}

/** The panel, folded away in a call that asks for no confirmation, as long as nobody was asked. */
export function ConfirmationsWhereAsked(props: Props) {
  const t = useTranslations("confirmation.panel");
  const { parties, asked } = props.view;
  if (parties.length === 0) return null;
  const isUnderWay = parties.some(({ state }) => state !== "notAsked");
  if (asked || isUnderWay) return <ConfirmationsPanel {...props} />;
  return (
    <Disclosure summary={t("title")}>
      <ConfirmationsPanel {...props} />
    </Disclosure>
  );
}

/** The parties of a dossier, what the plan says of each, and whether it confirmed it; for who may, to ask and to take back. */
function ConfirmationsPanel({ reference, view, flush, onDone, headingLevel = 3 }: Props) {
  const t = useTranslations("confirmation.panel");
  const failures = useTranslations("failures");
  const [open, setOpen] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [isSending, setIsSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const Heading = `h${headingLevel}` as const;

  async function act(doing: () => Promise<{ ok: true } | { ok: false; reason: Told }>, done: Told): Promise<void> {
    if (isSending) return;
    setIsSending(true);
    try {
      if (flush && !(await flush())) throw new Error("what was typed is not on the server");
      const result = await doing();
      setTold(result.ok ? done : result.reason);
      if (result.ok) setOpen(null);
      onDone();
    } catch (error) {
      setTold(failureOf(error));
    } finally {
      setIsSending(false);
      heading.current?.focus();
    }
  }
  const isGood = told === "asked" || told === "revoked";
  return (
    <section aria-labelledby="champ-confirmations" className="pas-panel fr-my-3w">
      <Heading id="champ-confirmations" className="fr-h6" tabIndex={-1} ref={heading}>
        {t("title")}
      </Heading>
      <p>{t("intro")}</p>
      <div aria-live="polite">
        {told && (
          <Alert tone={isGood ? "success" : "error"}>
            <p>{isFailure(told) ? failures(told) : t(`outcomes.${told}`)}</p>
          </Alert>
        )}
      </div>
      <Unclear reference={reference} view={view} />
      {view.parties.length === 0 && <p>{t("none")}</p>}
      <ul className="fr-raw-list">
        {view.parties.map((confirmation) => (
          <li key={`${confirmation.party.kind}-${confirmation.party.id}`} className="pas-group fr-p-2w">
            <PartyHead confirmation={confirmation} />
            {view.mayAsk && (
              <PartyActions
                confirmation={confirmation}
                isOpen={open === confirmation.party.id}
                isSending={isSending}
                onOpen={() => setOpen(confirmation.party.id)}
                onCancel={() => setOpen(null)}
                onAsk={(email, locale) => {
                  const { kind, id: partyId } = confirmation.party;
                  void act(
                    () => trpc.confirmation.ask.mutate({ ref: reference, kind, partyId, email, locale }),
                    "asked",
                  );
                }}
                onRevoke={() => {
                  const { kind, id: partyId } = confirmation.party;
                  void act(() => trpc.confirmation.revoke.mutate({ ref: reference, kind, partyId }), "revoked");
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const failureWords: readonly Told[] = ["signedOut", "notAllowed", "notFound", "invalid", "offline", "failed"];
const isFailure = (told: Told): told is Failure => failureWords.includes(told);

function PartyHead({ confirmation }: { confirmation: PartyConfirmation }) {
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

function PartyActions({ confirmation, isOpen, isSending, onOpen, onCancel, onAsk, onRevoke }: ActionsProps) {
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

function Unclear({ reference, view }: { reference: string; view: ConfirmationsView }) {
  const t = useTranslations("confirmation.panel");
  const locale = useLocale();
  const { unclear, mayAsk } = view;
  if (unclear.length === 0 || !mayAsk) return null;
  const labels = new Intl.ListFormat(locale).format(unclear.map(({ label }) => label || t("unnamed")));
  return (
    <p>
      {t("unclear", { count: unclear.length, labels })}{" "}
      <Link className="fr-link" href={`/dossiers/${reference}/formulaire/financement#champ-funding`}>
        {t("unclearLink")}
      </Link>
    </p>
  );
}
