"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { type Failure, failureOf } from "@/app/_trpc/client";

export interface ConfirmPanelProps {
  id: string;
  title: string;
  text: string;
  labels: { press: string; confirm: string; cancel: string; sending: string };
  variant: "primary" | "secondary";
  /** Does it. @returns what to tell when it was not done, else null. */
  onConfirm(): Promise<ReactNode>;
}

/** Something that cannot be undone: pressed, then confirmed with its consequences in view. */
export function ConfirmPanel({ id, title, text, labels, variant, onConfirm }: ConfirmPanelProps) {
  const failures = useTranslations("failures");
  const [step, setStep] = useState<"idle" | "asking" | "sending">("idle");
  const [refusal, setRefusal] = useState<ReactNode>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const hasGivenUp = useRef(false);

  async function confirm() {
    if (step === "sending") return;
    setStep("sending");
    setFailure(null);
    setRefusal(null);
    try {
      setRefusal(await onConfirm());
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setStep("idle");
    }
  }

  return (
    <section aria-labelledby={id} className="pas-panel pas-block">
      <h2 id={id} className="fr-h5">
        {title}
      </h2>
      <p>{text}</p>
      {refusal && <Alert tone="error">{refusal}</Alert>}
      {failure && <Alert tone="error">{failures(failure)}</Alert>}
      {step === "idle" ? (
        <Button
          type="button"
          variant={variant}
          // Takes it back from the buttons that stood for it.
          ref={(button) => {
            if (hasGivenUp.current) button?.focus();
            hasGivenUp.current = false;
          }}
          onClick={() => setStep("asking")}
        >
          {labels.press}
        </Button>
      ) : (
        <ButtonGroup>
          <Button
            type="button"
            // Takes the focus from the button it stands for.
            ref={(button) => button?.focus()}
            aria-disabled={step === "sending"}
            onClick={() => void confirm()}
          >
            {step === "sending" ? labels.sending : labels.confirm}
          </Button>
          <Button
            type="button"
            variant="tertiary"
            onClick={() => {
              hasGivenUp.current = true;
              setStep("idle");
            }}
          >
            {labels.cancel}
          </Button>
        </ButtonGroup>
      )}
    </section>
  );
}
