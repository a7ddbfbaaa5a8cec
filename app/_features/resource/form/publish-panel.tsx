"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { Radios } from "@/app/_components/choices";
import { TextField } from "@/app/_components/text-field";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import { parisInstant } from "@/server/domain/paris-time";

/** Publishes a resource as the page shows it: now, or at an hour to come on the clocks of Paris. */
export function PublishPanel({ slug, knownAt }: { slug: string; knownAt: string }) {
  const t = useTranslations("resource-admin");
  const someone = useTranslations("record-form.conflict");
  const failures = useTranslations("failures");
  const locale = useLocale();
  const router = useRouter();
  const [when, setWhen] = useState<"now" | "later">("now");
  const [at, setAt] = useState("");
  const [error, setError] = useState<"past" | "missing" | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setIsSending] = useState(false);

  async function publish() {
    setError(null);
    setRefusal(null);
    setFailure(null);
    if (when === "later" && parisInstant(at) === null) return setError("missing");
    setIsSending(true);
    try {
      const result = await trpc.resource.publish.mutate({ slug, knownAt, at: when === "later" ? at : null });
      if (result.ok) return router.refresh();
      if (result.reason === "past") return setError("past");
      router.refresh();
      setRefusal(
        result.reason === "alreadyPublished"
          ? t("publish.alreadyPublished")
          : result.reason === "incomplete"
            ? `${t("publish.lacking")} ${result.lacks.map((lack) => t(`publish.lacks.${lack}`)).join(", ")}.`
            : t("publish.changed", {
                by: result.by || someone("someone"),
                date: formatDateTime(new Date(result.at), locale),
              }),
      );
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <form
      noValidate
      aria-labelledby="publier"
      className="pas-panel pas-block"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void publish();
      }}
    >
      <h2 id="publier" className="fr-h5">
        {t("publish.title")}
      </h2>
      <p>{t("publish.text")}</p>
      {refusal && <Alert tone="error">{refusal}</Alert>}
      {failure && <Alert tone="error">{failures(failure)}</Alert>}
      <Radios
        name="quand"
        legend={t("publish.when")}
        defaultValue="now"
        onChange={(event) => setWhen(event.target.value === "later" ? "later" : "now")}
        options={[
          { value: "now", label: t("publish.now") },
          { value: "later", label: t("publish.later") },
        ]}
      />
      {when === "later" && (
        <TextField
          name="at"
          type="datetime-local"
          label={t("publish.at")}
          hint={t("publish.atHint")}
          value={at}
          onChange={(event) => setAt(event.target.value)}
          error={error ? t(`publish.${error}`) : undefined}
          width="medium"
        />
      )}
      <Button aria-disabled={isSending}>
        {t(isSending ? "publish.sending" : when === "now" ? "publish.press" : "publish.schedule")}
      </Button>
    </form>
  );
}
