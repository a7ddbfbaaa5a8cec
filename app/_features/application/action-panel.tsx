"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import type { ActionEvent } from "./act";
import { ActionForm, type OfferedAction, type Outcome } from "./action-form";

/**
 * What this person may do with the dossier now, one form at a time. The list comes from the lifecycle's table. When
 * somebody else was quicker, the message and what was typed stay, whatever the dossier has become.
 */
export function ActionPanel({ reference, actions }: { reference: string; actions: OfferedAction[] }) {
  const t = useTranslations("dossier");
  const [open, setOpen] = useState<ActionEvent | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [drafts, setDrafts] = useState<Partial<Record<ActionEvent, string>>>({});
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) told.current?.focus();
  }, [outcome]);
  // Given up, a form gives the focus back to the button that opened it.
  const givenUp = useRef<ActionEvent | null>(null);
  const openers = useRef<Partial<Record<ActionEvent, HTMLButtonElement | null>>>({});
  useEffect(() => {
    if (open === null && givenUp.current) openers.current[givenUp.current]?.focus();
    givenUp.current = null;
  }, [open]);
  useUnsavedGuard(
    Object.values(drafts).some((words) => words.trim() !== ""),
    t("act.leave"),
  );
  const leading = actions.find(({ event }) => isLeading(event))?.event;
  const chosen = actions.find(({ event }) => event === open);
  if (actions.length === 0 && !outcome) return null;
  return (
    <section aria-labelledby="agir" className="pas-panel">
      <h2 id="agir" className="fr-h5">
        {t("act.title")}
      </h2>
      {outcome && (
        <div ref={told} tabIndex={-1}>
          <Alert tone={outcome.tone}>
            <p>{outcome.text}</p>
            {outcome.words !== "" && (
              <>
                <p>{t("act.yourText")}</p>
                <blockquote className="pas-text">{outcome.words}</blockquote>
              </>
            )}
          </Alert>
        </div>
      )}
      {chosen ? (
        <ActionForm
          reference={reference}
          action={chosen}
          words={drafts[chosen.event] ?? ""}
          onWords={(words) => setDrafts({ ...drafts, [chosen.event]: words })}
          onCancel={() => {
            setDrafts({ ...drafts, [chosen.event]: "" });
            givenUp.current = chosen.event;
            setOpen(null);
          }}
          onOutcome={(result) => {
            setOutcome(result);
            if (result === null) {
              setDrafts({});
              // The form is gone and the dossier is another: the page is read from its beginning.
              document.getElementById("contenu")?.focus();
            }
            if (result === null || result.tone === "warning") setOpen(null);
          }}
        />
      ) : (
        <ButtonGroup>
          {actions.map(({ event }) => (
            <Button
              key={event}
              ref={(button) => {
                openers.current[event] = button;
              }}
              type="button"
              variant={event === leading ? "primary" : "secondary"}
              onClick={() => {
                setOutcome(null);
                setOpen(event);
              }}
            >
              {t(`event.${event}`)}
            </Button>
          ))}
        </ButtonGroup>
      )}
    </section>
  );
}

const leads: readonly ActionEvent[] = [
  ...([
    "accept",
    "askOpinions",
    "startReview",
    "shortlist",
    "liftConditions",
    "draftAgreement",
    "signAgreement",
  ] as const),
  ...(["start", "resume", "requireFinalReport", "beginClosing", "close", "endRecovery"] as const),
];
/** What takes the dossier forward, and so may stand out; never what sends it back, holds it up or ends it. */
const isLeading = (event: ActionEvent) => leads.includes(event);
