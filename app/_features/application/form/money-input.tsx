"use client";

import { useState } from "react";
import { Controller, type FieldPath, useFormContext } from "react-hook-form";
import type { ApplicationContent } from "@/server/domain/application/content";
import { eurosText, parseEuros } from "@/server/domain/money-text";

/** An amount in euros, kept in cents. What cannot be read as an amount stays visible and is pointed at, never dropped. */
export function MoneyInput({ name, label, id }: { name: FieldPath<ApplicationContent>; label: string; id: string }) {
  const { control } = useFormContext<ApplicationContent>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <TypedAmount
          id={id}
          label={label}
          amount={(field.value as number | undefined) ?? 0}
          onAmount={field.onChange}
        />
      )}
    />
  );
}

function TypedAmount(props: { id: string; label: string; amount: number; onAmount(amount: number): void }) {
  const { id, label, amount, onAmount } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (amount === 0 ? "" : eurosText(amount));
  const isUnreadable = typed !== null && typed.trim() !== "" && parseEuros(typed) === null;
  return (
    <input
      id={id}
      className="fr-input pas-amount"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={isUnreadable}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        const read = event.target.value.trim() === "" ? 0 : parseEuros(event.target.value);
        if (read !== null) onAmount(read);
      }}
      onBlur={() => {
        if (!isUnreadable) setTyped(null);
      }}
    />
  );
}
