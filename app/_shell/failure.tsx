"use client";

import { useEffect, useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { PageHeading } from "@/app/_components/page-heading";
import en from "@/messages/en/errors.json";
import fr from "@/messages/fr/errors.json";
import { defaultLocale, isLocale, type Locale } from "@/server/domain/locale";

export interface FailureProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** The language of what stands around, else the browser's: nothing of the server can be asked any more. */
export function useFailureLocale(): Locale {
  const [locale, setLocale] = useState<Locale>(defaultLocale);
  useEffect(() => {
    const around = document.querySelector("html[data-fr-scheme]")?.getAttribute("lang") ?? navigator.language;
    const language = around.slice(0, 2);
    if (isLocale(language)) setLocale(language);
  }, []);
  return locale;
}

/** Something went wrong on our side: says so, offers to try again, gives the reference under which it is logged. */
export function Failure({ error, retry }: FailureProps) {
  const text = { fr, en }[useFailureLocale()].failure;
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      {error.digest && (
        <p>
          {text.reference} <code>{error.digest}</code>
        </p>
      )}
      <ButtonGroup>
        <Button type="button" onClick={retry}>
          {text.retry}
        </Button>
        {/* A whole new page: what failed may be what follows links. */}
        <a className="fr-btn fr-btn--tertiary" href="/">
          {text.home}
        </a>
      </ButtonGroup>
    </>
  );
}
