"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { TextArea } from "@/app/_components/text-area";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { longestSignOffWords } from "@/server/domain/application/sign-off";

interface Props {
  /** An accord is not given twice; it can still be taken back by a refusal. */
  isGivenNow: boolean;
  isSending: boolean;
  /** @returns whether it was taken: what was typed stays otherwise. */
  onAnswer(isGiven: boolean, comment: string): Promise<boolean>;
}

/** A signatory's answer: an accord with a comment or without, or a refusal with its reason. */
export function AnswerForm({ isGivenNow, isSending, onAnswer }: Props) {
  const t = useTranslations("sign-off");
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  useUnsavedGuard(words.trim() !== "", t("leave"));
  const excess = words.length - longestSignOffWords;

  async function answer(isGiven: boolean) {
    const fault =
      !isGiven && words.trim() === ""
        ? t("reasonNeeded")
        : excess > 0
          ? t("tooLong", { longest: longestSignOffWords, excess })
          : undefined;
    setError(fault);
    if (fault) return document.getElementById("accord-mots")?.focus();
    if (await onAnswer(isGiven, words)) setWords("");
  }

  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate>
      <TextArea
        id="accord-mots"
        name="words"
        rows={3}
        label={t("words")}
        hint={t(isGivenNow ? "wordsOfRefusal" : "wordsHint")}
        error={error}
        value={words}
        onChange={(change) => setWords(change.target.value)}
      />
      <ButtonGroup>
        {!isGivenNow && (
          <Button type="button" variant="secondary" disabled={isSending} onClick={() => void answer(true)}>
            {isSending ? t("sending") : t("give")}
          </Button>
        )}
        <Button type="button" variant="tertiary" disabled={isSending} onClick={() => void answer(false)}>
          {t(isGivenNow ? "takeBack" : "refuse")}
        </Button>
      </ButtonGroup>
    </form>
  );
}
