"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { Checkboxes } from "@/app/_components/choices";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { MadeSecret } from "@/app/_features/api-key/made-secret";
import { failureOf, trpc } from "@/app/_trpc/client";
import { eventKey, webhookEvents } from "@/server/domain/webhook/events";
import { mostWebhooks, webhookInput } from "@/server/domain/webhook/schema";

interface Props {
  organisations: readonly { id: string; name: string }[];
}

/** Has an address told of events, and shows its secret once. What was typed stays where it was refused. */
export function MakeWebhook({ organisations }: Props) {
  const t = useTranslations("webhooks");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [errors, setErrors] = useState<{ url?: string; events?: string }>({});
  const [failure, setFailure] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [isTyped, setIsTyped] = useState(false);
  useUnsavedGuard(isTyped, t("make.leave"));

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const given = new FormData(event.currentTarget);
    const read = webhookInput.safeParse({ url: given.get("url"), events: given.getAll("events") });
    const wrong = new Set(read.error?.issues.map(({ path }) => path[0]));
    setFailure("");
    setErrors({
      ...(wrong.has("url") && { url: t("make.addressWrong") }),
      ...(wrong.has("events") && { events: t("make.eventsMissing") }),
    });
    if (!read.success)
      return document.getElementById(wrong.has("url") ? "webhook-url" : `webhook-events-${webhookEvents[0]}`)?.focus();
    setIsSending(true);
    try {
      const organisationId = String(given.get("organisation"));
      const result = await trpc.webhook.create.mutate({ organisationId, ...read.data });
      if (result.ok) {
        setSecret(result.secret);
        setIsTyped(false);
        router.refresh();
      } else if (result.reason === "addressRefused") {
        setErrors({ url: t("make.addressRefused") });
        document.getElementById("webhook-url")?.focus();
      } else setFailure(t("make.tooMany", { most: mostWebhooks }));
    } catch (error) {
      setFailure(failures(failureOf(error)));
    } finally {
      setIsSending(false);
    }
  }

  if (secret !== null)
    return (
      <MadeSecret
        title={t("made.title")}
        text={t("made.text")}
        label={t("made.secret")}
        secret={secret}
        onDone={() => setSecret(null)}
      />
    );
  return (
    <form
      onSubmit={send}
      onChange={() => setIsTyped(true)}
      noValidate
      aria-labelledby="prevenir"
      className="pas-panel fr-mt-3w"
    >
      <h2 id="prevenir" className="fr-h5">
        {t("make.title")}
      </h2>
      <TextField
        id="webhook-url"
        name="url"
        type="url"
        maxLength={500}
        autoComplete="off"
        label={t("make.address")}
        hint={t("make.addressHint")}
        error={errors.url}
      />
      <SelectField
        id="webhook-organisation"
        name="organisation"
        label={t("make.for")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        width="medium"
      />
      <Checkboxes
        id="webhook-events"
        name="events"
        legend={t("make.events")}
        error={errors.events}
        options={webhookEvents.map((event) => ({ value: event, label: t(`events.${eventKey(event)}`) }))}
      />
      <div aria-live="polite">{failure && <Alert tone="error">{failure}</Alert>}</div>
      <Button disabled={isSending}>{t(isSending ? "make.making" : "make.make")}</Button>
    </form>
  );
}
