"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Button, ButtonGroup } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { WhenReady } from "@/app/_components/when-ready";
import { trpc } from "@/app/_trpc/client";
import { formatNumber } from "@/i18n/format";
import { longestTitle, longestWords, mostThemes, noticesAtOnce } from "@/server/domain/exchange/schema";
import { errorOf, type FieldError, type NoticeValues, readNotice } from "./form-values";
import { NoticeFields } from "./notice-fields";
import { ToldAlert } from "./told-alert";
import { type Told, useAct } from "./use-act";

export interface NoticeFormProps {
  /** Those for whom the person may post a new one; of one that is there, its own. */
  authorities: readonly (SelectOption & { isFrench: boolean; population: number | null })[];
  /** The notice that is edited; none for a new one. */
  notice?: { id: string; revision: number };
  values: NoticeValues;
  countries: readonly SelectOption[];
  /** By country, the regions that are known. */
  regions: Readonly<Record<string, readonly SelectOption[]>>;
  /** In Paris, "2026-11-24". */
  today: string;
}

/** Writes a notice: kept as a draft, or sent to the moderators. What was typed stays where it was refused. */
export function NoticeForm({ authorities, notice, values, countries, regions, today }: NoticeFormProps) {
  const t = useTranslations("exchange.form");
  const say = useTranslations("exchange.form.problems");
  const locale = useLocale();
  const router = useRouter();
  const { act, told, isBusy } = useAct();
  const form = useForm<NoticeValues>({ defaultValues: values });
  const [organisationId, setOrganisationId] = useState(authorities[0]?.value ?? "");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [isSubmission, setIsSubmission] = useState(true);
  const [isKept, setIsKept] = useState(false);
  const saved = useRef(notice);
  const summary = useRef<HTMLHeadingElement>(null);
  useUnsavedGuard(form.formState.isDirty && !isKept, t("leave"));

  const most: Partial<Record<keyof NoticeValues, number>> = {
    ...{ title: longestTitle, sought: longestWords, offered: longestWords, themes: mostThemes },
  };
  const messageOf = ({ field, key }: FieldError): string => {
    const max = formatNumber(most[field] ?? 0, locale);
    return say.has(key as "other") ? say(key as "title_long", { max }) : say("other");
  };
  const authority = authorities.find(({ value }) => value === organisationId);

  function show(found: FieldError[], submits: boolean): boolean {
    setErrors(found);
    setIsSubmission(submits);
    // The summary is there once the page is drawn with it.
    if (found.length > 0) requestAnimationFrame(() => summary.current?.focus());
    return found.length === 0;
  }

  const send = (submits: boolean) =>
    form.handleSubmit(async (typed) => {
      const read = readNotice(typed, today, submits);
      if (!show(read.errors, submits) || !read.content) return;
      const { content } = read;
      await act(async (): Promise<Told> => {
        const kept = saved.current
          ? await trpc.exchange.save.mutate({ noticeId: saved.current.id, revision: saved.current.revision, content })
          : await trpc.exchange.create.mutate({ organisationId, content });
        if (!kept.ok)
          return {
            tone: "error",
            text: kept.reason === "tooMany" ? t("tooMany", { count: noticesAtOnce }) : t("changedMeanwhile"),
          };
        saved.current =
          "id" in kept ? { id: kept.id, revision: 1 } : { id: saved.current?.id ?? "", revision: kept.revision };
        const { id } = saved.current;
        if (submits) {
          const sent = await trpc.exchange.submit.mutate({ noticeId: id });
          if (!sent.ok && sent.reason === "incomplete") {
            show(sent.problems.map(errorOf), true);
            return { tone: "warning", text: t("errors.title") };
          }
          if (!sent.ok) return { tone: "error", text: t("changedMeanwhile") };
        }
        setIsKept(true);
        router.push(`/compte/bourse/${id}`);
        return { tone: "success", text: t("saving") };
      });
    });

  return (
    <form noValidate className="pas-prose" onSubmit={(event) => void send(true)(event)}>
      <ErrorSummary
        ref={summary}
        title={isSubmission ? t("errors.title") : t("errors.titleSave")}
        errors={errors.map((error) => ({ field: error.field, message: messageOf(error) }))}
      />
      <WhenReady>
        {authorities.length > 1 && (
          <SelectField
            name="organisation"
            label={t("for")}
            options={authorities}
            value={organisationId}
            onChange={(event) => setOrganisationId(event.target.value)}
          />
        )}
        <NoticeFields
          form={form}
          isFrench={authority?.isFrench ?? true}
          countries={countries}
          regions={regions}
          errorAt={(field) => {
            const error = errors.find((one) => one.field === field);
            return error && messageOf(error);
          }}
        />
      </WhenReady>
      <ToldAlert told={told} />
      <ButtonGroup>
        <Button aria-disabled={isBusy || undefined}>{t("submit")}</Button>
        <Button
          type="button"
          variant="secondary"
          aria-disabled={isBusy || undefined}
          onClick={(event) => void send(false)(event)}
        >
          {t("save")}
        </Button>
      </ButtonGroup>
    </form>
  );
}
