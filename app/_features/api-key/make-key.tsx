"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { Checkboxes } from "@/app/_components/choices";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { failureOf, trpc } from "@/app/_trpc/client";
import { apiKeyDays, apiKeyInput, apiKeyRights, mostApiKeys } from "@/server/domain/api-key/schema";
import { MadeSecret } from "./made-secret";

interface Props {
  organisations: readonly { id: string; name: string }[];
}

/** Makes a key, and shows it once. What was typed stays where it was refused. */
export function MakeKey({ organisations }: Props) {
  const t = useTranslations("api-keys");
  const failures = useTranslations("failures");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<{ name?: string; rights?: string }>({});
  const [failure, setFailure] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [made, setMade] = useState<{ name: string; key: string } | null>(null);
  const [isTyped, setIsTyped] = useState(false);
  useUnsavedGuard(isTyped, t("make.leave"));

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const given = new FormData(event.currentTarget);
    const read = apiKeyInput.safeParse({
      name: given.get("name"),
      rights: given.getAll("rights"),
      days: Number(given.get("days")),
    });
    const wrong = new Set(read.error?.issues.map(({ path }) => path[0]));
    setFailure("");
    setErrors({
      ...(wrong.has("name") && { name: t("make.nameMissing") }),
      ...(wrong.has("rights") && { rights: t("make.rightsMissing") }),
    });
    if (!read.success)
      return document.getElementById(wrong.has("name") ? "cle-nom" : `cle-droits-${apiKeyRights[0]}`)?.focus();
    setIsSending(true);
    try {
      const organisationId = String(given.get("organisation"));
      const result = await trpc.apiKey.create.mutate({ organisationId, ...read.data });
      if (!result.ok) return setFailure(t("make.tooMany", { most: mostApiKeys }));
      setMade({ name: read.data.name, key: result.key });
      setIsTyped(false);
      form.current?.reset();
      router.refresh();
    } catch (error) {
      setFailure(failures(failureOf(error)));
    } finally {
      setIsSending(false);
    }
  }

  if (made)
    return (
      <MadeSecret
        title={t("made.title", { name: made.name })}
        text={t("made.text")}
        label={t("made.key")}
        secret={made.key}
        onDone={() => setMade(null)}
      />
    );
  return (
    <form
      ref={form}
      onSubmit={send}
      onChange={() => setIsTyped(true)}
      noValidate
      aria-labelledby="creer"
      className="pas-panel fr-mt-3w"
    >
      <h2 id="creer" className="fr-h5" tabIndex={-1}>
        {t("make.title")}
      </h2>
      <TextField
        id="cle-nom"
        name="name"
        maxLength={80}
        autoComplete="off"
        label={t("make.name")}
        hint={t("make.nameHint")}
        error={errors.name}
        width="medium"
      />
      <SelectField
        id="cle-collectivite"
        name="organisation"
        label={t("make.for")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        width="medium"
      />
      <Checkboxes
        id="cle-droits"
        name="rights"
        legend={t("make.rights")}
        error={errors.rights}
        defaultValue={apiKeyRights}
        options={apiKeyRights.map((right) => ({
          value: right,
          label: t(`right.${right.replace(".", "_") as "applications_read"}`),
        }))}
      />
      <SelectField
        id="cle-duree"
        name="days"
        label={t("make.days")}
        defaultValue={String(apiKeyDays[1])}
        options={apiKeyDays.map((days) => ({ value: String(days), label: t("make.daysOption", { days }) }))}
        width="medium"
      />
      <div aria-live="polite">{failure && <Alert tone="error">{failure}</Alert>}</div>
      <Button disabled={isSending}>{t(isSending ? "make.making" : "make.make")}</Button>
    </form>
  );
}
