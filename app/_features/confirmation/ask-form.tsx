"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { formatAmount } from "@/i18n/format";
import type { PartyConfirmation } from "@/server/domain/application/confirmation";
import { totalOf } from "@/server/domain/application/parties";
import { type Locale, locales } from "@/server/domain/locale";
import { looksLikeEmail } from "@/server/domain/text";

interface Props {
  confirmation: PartyConfirmation;
  isSending: boolean;
  onAsk(email: string, locale: Locale): void;
  onCancel(): void;
}

/** To whom the request goes, and in which language. */
export function AskForm({ confirmation: { party, share, request }, isSending, onAsk, onCancel }: Props) {
  const t = useTranslations("confirmation.panel");
  const reader = useLocale();
  const [email, setEmail] = useState(request?.email || party.email);
  const [locale, setLocale] = useState<Locale>("fr");
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const id = `confirmer-${party.id}`;

  function send(event: FormEvent) {
    event.preventDefault();
    const address = email.trim().toLowerCase();
    const isWritten = looksLikeEmail(address);
    setError(isWritten ? undefined : t("emailInvalid"));
    if (isWritten) onAsk(address, locale);
    else field.current?.focus();
  }

  return (
    <form onSubmit={send} noValidate aria-labelledby={`${id}-titre`}>
      <h4 id={`${id}-titre`} className="fr-h6">
        {t("formTitle", { name: party.name, amount: formatAmount(totalOf(share), reader) })}
      </h4>
      <div className="pas-pair">
        <TextField
          ref={field}
          id={id}
          name="email"
          type="email"
          autoComplete="off"
          label={t("email")}
          hint={t("emailHint")}
          error={error}
          value={email}
          onChange={(change) => setEmail(change.target.value)}
        />
        <SelectField
          id={`${id}-langue`}
          name="locale"
          label={t("locale")}
          hint={t("localeHint")}
          value={locale}
          onChange={(change) => setLocale(change.target.value as Locale)}
          options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
        />
      </div>
      <div className="fr-mt-3w">
        <ButtonGroup>
          <Button variant="secondary" disabled={isSending}>
            {isSending ? t("sending") : t("send")}
          </Button>
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </ButtonGroup>
      </div>
    </form>
  );
}
