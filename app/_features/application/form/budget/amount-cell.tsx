"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { maxCents, readAmount } from "@/server/domain/application/budget-sheet";
import type { Cents } from "@/server/domain/money";
import { eurosText, parseEuros } from "@/server/domain/money-text";

export interface AmountCellProps {
  id: string;
  place: string;
  label: string;
  amount: Cents | null;
  className: string;
  onAmount(amount: Cents | null): void;
}

/** An amount in euros, kept in cents. What cannot be read as an amount stays visible and is pointed at, never dropped. */
export function AmountCell({ id, place, label, amount, className, onAmount }: AmountCellProps) {
  const t = useTranslations("budget.cell");
  /** What is typed, and the amount it was typed for: when another one comes from elsewhere, that one shows. */
  const [typed, setTyped] = useState<{ text: string; amount: Cents | null; isRead: boolean } | null>(null);
  const current = typed?.amount === amount ? typed : null;
  const isUnreadable = current !== null && !current.isRead;
  return (
    <>
      <input
        id={id}
        data-cell={place}
        className={className}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isUnreadable || undefined}
        aria-describedby={isUnreadable ? `${id}-erreur` : undefined}
        value={current?.text ?? (amount ? eurosText(amount) : "")}
        onChange={({ target: { value: text } }) => {
          const read = cents(text);
          setTyped({ text, amount: read === undefined ? amount : read, isRead: read !== undefined });
          if (read !== undefined) onAmount(read);
        }}
        onKeyDown={({ key }) => {
          if (key === "Escape" || (key === "Delete" && isUnreadable)) setTyped(null);
        }}
        onBlur={() => {
          if (!isUnreadable) setTyped(null);
        }}
      />
      {isUnreadable && (
        <span id={`${id}-erreur`} className="pas-cell-error">
          {t("unreadable")}
        </span>
      )}
    </>
  );
}

/** @returns undefined for what is no amount. As one types "1 2" on the way to "1 234", it is read as it stands. */
function cents(text: string): Cents | null | undefined {
  if (text.trim() === "") return null;
  const plain = parseEuros(text);
  if (plain !== null) return plain > maxCents ? undefined : plain;
  const read = readAmount(text);
  return read.ok ? read.cents : undefined;
}
