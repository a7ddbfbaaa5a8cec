"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Alert } from "@/app/_components/alert";
import { ErrorSummary } from "@/app/_components/error-summary";
import { SubmitButton } from "@/app/_components/submit-button";
import type { RequestState, RequestValues } from "@/app/(public)/repertoire/demande/actions";
import { ContactFields, CooperationFields, ForeignFields, type FormWords, FrenchFields } from "./request-fields";

interface Props {
  action(before: RequestState | null, form: FormData): Promise<RequestState>;
  /** When the form was made, sealed. */
  stamp: string;
  words: FormWords;
  /** What is done with the data, said before the button. */
  privacy: React.ReactNode;
}

const blank: RequestValues = {
  ...{ side: "", french: "", frenchId: "", country: "", foreign: "", foreignId: "", region: "", place: "" },
  ...{ kind: "", sinceYear: "", contactName: "", contactRole: "", contactEmail: "", message: "", themes: [] },
};

/** Asks that a cooperation appear in the register. Works without script too: it comes back with what was typed. */
export function RequestForm({ action, stamp, words, privacy }: Props) {
  const t = useTranslations("requests");
  const [state, send] = useActionState(action, null);
  const summary = useRef<HTMLHeadingElement>(null);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state?.outcome) told.current?.focus();
    else if (state) summary.current?.focus();
  }, [state]);
  const values = state?.values ?? blank;
  const errors = Object.entries(state?.errors ?? {}).map(([field, error]) => ({
    field,
    message: t(`errors.${error}`),
  }));
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const parts = { values, errorOf, words, choices: state?.choices ?? {} };
  return (
    // A new form for each answer that comes back: it shows what was typed, also without script.
    <form action={send} noValidate key={JSON.stringify(state)}>
      <ErrorSummary title={t("errors.title")} errors={errors} ref={summary} />
      {state?.outcome && (
        <div ref={told} tabIndex={-1}>
          <Alert tone="warning" role="alert">
            {t(`outcomes.${state.outcome}`)}
          </Alert>
        </div>
      )}
      <input type="hidden" name="tampon" value={state?.stamp ?? stamp} />
      <div hidden>
        <label>
          {t("trap")}
          <input name="site" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <FrenchFields {...parts} />
      <ForeignFields {...parts} />
      <CooperationFields {...parts} />
      <ContactFields {...parts} />
      <p className="fr-hint-text">{privacy}</p>
      <SubmitButton className="fr-mt-2w" pendingLabel={t("sending")}>
        {t("send")}
      </SubmitButton>
    </form>
  );
}
