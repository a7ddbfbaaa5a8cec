"use client";

import { useTranslations } from "next-intl";
import { maxLabel } from "@/server/domain/application/budget-sheet";

interface LabelCellProps {
  id: string;
  place: string;
  label: string;
  text: string;
  className: string;
  onText(text: string): void;
}

/** What a line of the budget is. Nothing that is typed or pasted is cut off: what is too long is said, the person shortens it. */
export function LabelCell({ id, place, label, text, className, onText }: LabelCellProps) {
  const t = useTranslations("budget.cell");
  const over = text.length - maxLabel;
  return (
    <>
      <input
        id={id}
        className={className}
        data-cell={place}
        autoComplete="off"
        aria-label={label}
        aria-invalid={over > 0 || undefined}
        aria-describedby={over > 0 ? `${id}-erreur` : undefined}
        value={text}
        onChange={({ target: { value } }) => onText(value)}
      />
      {over > 0 && (
        <span id={`${id}-erreur`} className="pas-cell-error" role="status">
          {t("labelTooLong", { max: maxLabel, over })}
        </span>
      )}
    </>
  );
}
