"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/app/_components/text-field";
import { type Question, question as schema } from "@/server/domain/call/questions/definition";
import { parseFigure } from "@/server/domain/call/questions/read-answer";
import type { Locale } from "@/server/domain/locale";
import { eurosText } from "@/server/domain/money-text";

type Bound = "min" | "max";

/** Between what and what: characters, options, rows, files, numbers, cents or days. What is typed stays typed. */
export function LimitsEditor({ question, onChange }: { question: Question; onChange(question: Question): void }) {
  const t = useTranslations("questions.compose");
  const locale = useLocale();
  const [typed, setTyped] = useState(() => ({
    min: boundText(question, "min", locale),
    max: boundText(question, "max", locale),
  }));
  const [unread, setUnread] = useState<Partial<Record<Bound, true>>>({});
  if (question.kind === "choice") return null;
  const isAmount = question.kind === "amount";
  const labels = { min: t(isAmount ? "minEuros" : "min"), max: t(isAmount ? "maxEuros" : "max") };

  function type(bound: Bound, text: string) {
    setTyped({ ...typed, [bound]: text });
    const value = readBound(question, text, locale);
    const { [bound]: _, ...rest } = question as Question & Partial<Record<Bound, unknown>>;
    const next = value === null ? null : schema.safeParse(value === undefined ? rest : { ...rest, [bound]: value });
    setUnread({ ...unread, [bound]: next?.success ? undefined : true });
    if (next?.success) onChange(next.data);
  }
  return (
    <div className="pas-words">
      {(["min", "max"] as const).map((bound) => (
        <TextField
          key={bound}
          name={`${bound}-${question.id}`}
          label={labels[bound]}
          hint={t("limitsHint")}
          error={unread[bound] && t("unreadable")}
          type={question.kind === "date" ? "date" : "text"}
          inputMode={question.kind === "date" ? undefined : "decimal"}
          autoComplete="off"
          value={typed[bound]}
          onChange={({ target }) => type(bound, target.value)}
        />
      ))}
    </div>
  );
}

function boundText(question: Question, bound: Bound, locale: Locale): string {
  const value = (question as Partial<Record<Bound, number | string>>)[bound];
  if (value === undefined) return "";
  return question.kind === "amount" ? eurosText(Number(value), locale) : String(value);
}

/** @returns undefined for a blank one, null for what cannot be read. */
function readBound({ kind }: Question, text: string, locale: Locale): number | string | null | undefined {
  if (text.trim() === "") return undefined;
  return kind === "date" ? text : parseFigure(kind === "amount" ? "amount" : "number", text, locale);
}
