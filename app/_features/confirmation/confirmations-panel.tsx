"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Disclosure } from "@/app/_components/disclosure";
import { Link } from "@/app/_components/link";
import { failureOf, trpc } from "@/app/_trpc/client";
import { totalOf } from "@/server/domain/application/parties";
import type { ConfirmationsView } from "@/server/services/confirmation/view";
import { PartyActions, PartyHead } from "./party";

type Outcome =
  | "asked"
  | "revoked"
  | "gone"
  | "noShare"
  | "notEditable"
  | "alreadyConfirmed"
  | "alreadyAsked"
  | "tooManyNow";

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
  // There is nothing to confirm of somebody who brings nothing.
  if (parties.every(({ share }) => totalOf(share) === 0)) return null;
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
  const [told, setTold] = useState<{ tone: "success" | "error"; text: string } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const Heading = `h${headingLevel}` as const;

  async function act(
    doing: () => Promise<{ ok: true } | { ok: false; reason: Outcome }>,
    done: Outcome,
  ): Promise<void> {
    if (isSending) return;
    setIsSending(true);
    try {
      if (flush && !(await flush())) throw new Error("what was typed is not on the server");
      const result = await doing();
      setTold(
        result.ok
          ? { tone: "success", text: t(`outcomes.${done}`) }
          : { tone: "error", text: t(`outcomes.${result.reason}`) },
      );
      if (result.ok) setOpen(null);
      onDone();
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      setIsSending(false);
      heading.current?.focus();
    }
  }
  return (
    <section aria-labelledby="champ-confirmations" className="pas-panel fr-my-3w">
      <Heading id="champ-confirmations" className="fr-h6" tabIndex={-1} ref={heading}>
        {t("title")}
      </Heading>
      <p>{t("intro")}</p>
      <div aria-live="polite">
        {told && (
          <Alert tone={told.tone}>
            <p>{told.text}</p>
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
