"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/button";
import { Checkboxes, Radios } from "@/app/_components/choices";
import { TextField } from "@/app/_components/text-field";
import { WhenReady } from "@/app/_components/when-ready";
import { trpc } from "@/app/_trpc/client";
import type { Theme } from "@/server/domain/call/themes";
import { entryInput } from "@/server/domain/exchange/answers";
import { cooperationKinds } from "@/server/domain/register/vocabulary";
import { ToldAlert } from "./told-alert";
import { useAct } from "./use-act";

interface EnterFormProps {
  answerId: string;
  /** Those of the notice: proposed, and the choice. */
  themes: readonly Theme[];
  year: number;
}

/** Makes a cooperation of the register out of an accepted answer: what is proposed is right in most cases. */
export function EnterForm({ answerId, themes, year }: EnterFormProps) {
  const t = useTranslations("exchange.enter");
  const kinds = useTranslations("register.kind");
  const tThemes = useTranslations("themes");
  const { act, told, isBusy } = useAct();
  const [errors, setErrors] = useState<{ since?: string; themes?: string }>({});

  async function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const read = entryInput.safeParse({
      kind: typed.get("kind"),
      sinceYear: Number(typed.get("sinceYear")),
      themes: typed.getAll("themes"),
    });
    const wrong = new Set(read.error?.issues.map(({ path }) => path[0]));
    const isFuture = read.success && read.data.sinceYear > year;
    setErrors({
      since: wrong.has("sinceYear") ? t("sinceInvalid") : isFuture ? t("futureYear") : undefined,
      themes: wrong.has("themes") ? t("themesMissing") : undefined,
    });
    if (!read.success || isFuture)
      return document.getElementById(wrong.has("sinceYear") || isFuture ? "sinceYear" : "themes")?.focus();
    await act(async () => {
      const result = await trpc.exchange.enter.mutate({ answerId, ...read.data });
      return result.ok ? { tone: "success", text: t("done") } : { tone: "warning", text: t(result.reason) };
    });
  }

  return (
    <form noValidate onSubmit={(event) => void enter(event)}>
      <WhenReady>
        <Radios
          name="kind"
          legend={t("kind")}
          defaultValue="agreement"
          options={cooperationKinds.map((value) => ({ value, label: kinds(value) }))}
        />
        <TextField
          name="sinceYear"
          width="short"
          inputMode="numeric"
          label={t("since")}
          defaultValue={String(year)}
          error={errors.since}
        />
        <Checkboxes
          name="themes"
          legend={t("themes")}
          defaultValue={themes}
          error={errors.themes}
          options={themes.map((value) => ({ value, label: tThemes(value) }))}
        />
      </WhenReady>
      <ToldAlert told={told} />
      <Button aria-disabled={isBusy || undefined}>{isBusy ? t("saving") : t("submit")}</Button>
    </form>
  );
}
