import "server-only";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { timeZone } from "@/i18n/format";
import { messages, type Namespace } from "@/messages";

export interface ClientMessagesProps {
  namespaces: readonly Namespace[];
  children: ReactNode;
}

/**
 * Gives a client leaf the sentences it says, and no others: `namespaces, children`. "common" comes along, for
 * the components that need a word or two.
 */
export async function ClientMessages({ namespaces, children }: ClientMessagesProps) {
  const locale = await getLocale();
  const given = Object.fromEntries(["common" as const, ...namespaces].map((name) => [name, messages[locale][name]]));
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={given}>
      {children}
    </NextIntlClientProvider>
  );
}
