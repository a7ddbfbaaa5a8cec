"use client";

import { TextField } from "@/app/_components/text-field";
import type { Words } from "@/server/domain/call/questions/words";

interface WordsFieldsProps {
  name: string;
  labels: { fr: string; en: string };
  value: Words;
  onChange(value: { fr: string; en?: string }): void;
  autoFocus?: boolean;
}

/** The same words in both languages; the English may stay blank. */
export function WordsFields({ name, labels, value, onChange, autoFocus = false }: WordsFieldsProps) {
  const { fr, en = "" } = value;
  const changed = (words: { fr: string; en: string }) =>
    onChange(words.en === "" ? { fr: words.fr } : { fr: words.fr, en: words.en });
  return (
    <div className="pas-words">
      <TextField
        name={`${name}-fr`}
        label={labels.fr}
        value={fr}
        ref={autoFocus ? focusOnce : undefined}
        onChange={({ target }) => changed({ fr: target.value, en })}
      />
      <TextField
        name={`${name}-en`}
        label={labels.en}
        lang="en"
        value={en}
        onChange={({ target }) => changed({ fr, en: target.value })}
      />
    </div>
  );
}

/** Into the first field of what was just opened, once. */
const focusOnce = (input: HTMLInputElement | null) => input?.focus();
