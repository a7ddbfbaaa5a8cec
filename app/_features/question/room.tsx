"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { type AnswerForm, answerName } from "./answer-form";

/** How long a text is beside its limit: drawn at each key, and alone. Nothing that is typed is cut off. */
export function AnswerRoom({ id, max }: { id: string; max: number }) {
  const t = useTranslations("questions.room");
  const { control } = useFormContext<AnswerForm>();
  const text = useWatch({ control, name: answerName(id) });
  const count = typeof text === "string" ? text.trim().length : 0;
  return (
    <p className={`pas-room ${count > max ? "fr-error-text" : "fr-hint-text"}`}>
      {count > max ? t("over", { max, over: count - max }) : t("used", { count, max })}
    </p>
  );
}
