"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Alert } from "@/app/_components/alert";
import { TextArea } from "@/app/_components/text-area";
import type { Failure } from "@/app/_trpc/client";
import { formatNumber } from "@/i18n/format";
import { longestMessage } from "@/server/domain/conversation/message";
import type { Locale } from "@/server/domain/locale";

interface MessageFieldProps {
  ref: Ref<HTMLTextAreaElement>;
  body: string;
  error: "empty" | "tooLong" | null;
  locale: Locale;
  label: string;
  hint?: string;
  onWrite(body: string): void;
}

/** Where a message is typed. What is too long is said, never cut. */
export function MessageField({ ref, body, error, locale, label, hint, onWrite }: MessageFieldProps) {
  const t = useTranslations("conversations.compose");
  const figures = {
    count: formatNumber(body.trim().length, locale),
    max: formatNumber(longestMessage, locale),
  };
  const isLong = body.length > longestMessage * 0.9;
  return (
    <>
      <TextArea
        ref={ref}
        name="message"
        label={label}
        hint={hint}
        rows={6}
        value={body}
        error={error ? t(error, figures) : undefined}
        onChange={(event) => onWrite(event.target.value)}
      />
      {isLong && <p className="pas-muted fr-text--sm">{t("length", figures)}</p>}
    </>
  );
}

/** That the message did not leave, that its words are kept, and what to do. */
export function NotSent({ failure, signIn }: { failure: Failure; signIn: string }) {
  const t = useTranslations("conversations.compose");
  const failures = useTranslations("failures");
  return (
    <Alert tone="error" title={t("notSent")} headingLevel={3}>
      <p>
        {failures(failure)} {t("kept")}{" "}
        {failure === "signedOut" && (
          <a className="fr-link" href={signIn} target="_blank" rel="noopener">
            {failures("signIn")}
          </a>
        )}
      </p>
    </Alert>
  );
}
