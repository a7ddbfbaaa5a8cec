"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { maxCents, readAmount } from "@/server/domain/application/budget-sheet";
import type { FindingField } from "@/server/domain/call/rules";
import type { Locale } from "@/server/domain/locale";
import type { Cents } from "@/server/domain/money";
import { eurosText, parseEuros } from "@/server/domain/money-text";
import { useUnread } from "../draft-context";

export interface AmountCellProps {
  id: string;
  /** Where it is pointed at, and kept, while it cannot be read. */
  field: FindingField;
  place: string;
  label: string;
  amount: Cents | null;
  className: string;
  onAmount(amount: Cents | null): void;
}

/** An amount in euros, kept in cents. What cannot be read as an amount stays visible and is pointed at, never dropped. */
export function AmountCell({ id, field, place, label, amount, className, onAmount }: AmountCellProps) {
  const t = useTranslations("budget.cell");
  const locale = useLocale();
  const unread = useUnread();
  const kept = useSyncExternalStore(
    unread.subscribe,
    () => unread.textOf(field),
    () => undefined,
  );
  /** What is typed, and the amount it was typed for: when another one comes from elsewhere, that one shows. */
  const [typed, setTyped] = useState<{ text: string; amount: Cents | null } | null>(null);
  const isUnreadable = kept !== undefined;
  const shown = kept ?? (typed?.amount === amount ? typed?.text : undefined);
  const forget = () => {
    unread.note(field, null, "amountUnreadable");
    setTyped(null);
  };
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
        value={shown ?? (amount ? eurosText(amount, locale) : "")}
        onChange={({ target: { value: text } }) => {
          const read = cents(text, locale);
          unread.note(field, read === undefined ? text : null, "amountUnreadable");
          if (read === undefined) return;
          setTyped({ text, amount: read });
          onAmount(read);
        }}
        onKeyDown={({ key }) => {
          if (key === "Escape" || (key === "Delete" && isUnreadable)) forget();
        }}
        onBlur={() => {
          if (!isUnreadable) setTyped(null);
        }}
      />
      {isUnreadable && (
        <span id={`${id}-erreur`} className="pas-cell-error">
          {t(isTooLarge(kept, locale) ? "tooLarge" : "unreadable")}
        </span>
      )}
    </>
  );
}

const styles = { fr: "unknown", en: "english" } as const;

function isTooLarge(text: string, locale: Locale): boolean {
  const plain = parseEuros(text, locale);
  const read = readAmount(text, styles[locale]);
  return (plain !== null && plain > maxCents) || (!read.ok && read.reason === "tooLarge");
}

/** @returns undefined for what is no amount. As one types "1 2" on the way to "1 234", it is read as it stands. */
function cents(text: string, locale: Locale): Cents | null | undefined {
  if (text.trim() === "") return null;
  const plain = parseEuros(text, locale);
  if (plain !== null) return plain > maxCents ? undefined : plain;
  const read = readAmount(text, styles[locale]);
  return read.ok ? read.cents : undefined;
}
