"use client";

import { useLocale, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Badge } from "@/app/_components/badge";
import { Link } from "@/app/_components/link";
import { formatDateTime } from "@/i18n/format";
import type { ApplicationContent } from "@/server/domain/application/content";
import { type CorrectableField, isSameValue } from "@/server/domain/application/correctable";
import { useFieldName } from "../correction-fields";
import { useDraftView } from "./draft-context";
import { checkSlug, fieldId, type SectionKey, sectionOf } from "./sections";

/** What the ministry asked to be changed, as the form needs it. */
export interface CorrectionsView {
  message: string;
  dueAt: string | null;
  requests: {
    field: CorrectableField;
    remark: string;
    /** What was sent back; for attachments, whether any came or left since. */
    before: unknown;
    isChanged: boolean;
  }[];
}

const CorrectionsContext = createContext<CorrectionsView | null>(null);

export function CorrectionsProvider({ view, children }: { view: CorrectionsView | null; children: ReactNode }) {
  return <CorrectionsContext value={view}>{children}</CorrectionsContext>;
}

/** The ministry's remark on a field, to stand beside it; undefined where there is none. */
export function useRemark(field: string): string | undefined {
  const t = useTranslations("corrections.form");
  const request = useContext(CorrectionsContext)?.requests.find((each) => each.field === field);
  return request && t("remark", { remark: request.remark });
}

/** The remarks on the answers to the questions of the call, by question. */
export function useRemarks(): Record<string, string> {
  const t = useTranslations("corrections.form");
  const requests = useContext(CorrectionsContext)?.requests ?? [];
  return Object.fromEntries(
    requests
      .filter(({ field }) => field.startsWith("answers."))
      .map(({ field, remark }) => [field.slice("answers.".length), t("remark", { remark })]),
  );
}

/** The fields to change first: a list with a link to each, marked as changed while one types. */
export function CorrectionsPanel() {
  const t = useTranslations("corrections.form");
  const locale = useLocale();
  const view = useContext(CorrectionsContext);
  const base = `/dossiers/${useDraftView().ref}/formulaire`;
  const changed = useChanged(view);
  if (!view) return null;
  const { requests, message, dueAt } = view;
  return (
    <section aria-labelledby="a-changer" className="fr-callout pas-corrections">
      <h2 id="a-changer" className="fr-callout__title fr-h5">
        {t("title")}
      </h2>
      <p className="pas-text">{message}</p>
      <p>
        {dueAt ? t("dueAt", { date: formatDateTime(new Date(dueAt), locale) }) : t("noDue")}{" "}
        {requests.length > 0 && (
          <strong role="status">
            {t("progress", { done: changed.filter(Boolean).length, total: requests.length })}
          </strong>
        )}
      </p>
      {requests.length > 0 && (
        <>
          <ol>
            {requests.map((request, index) => (
              <li key={request.field}>
                <Request request={request} isChanged={changed[index] === true} base={base} />
              </li>
            ))}
          </ol>
          <p className="fr-text--sm">{t("free")}</p>
        </>
      )}
      <Link className="fr-link" href={`${base}/${checkSlug}`}>
        {t("toCheck")}
      </Link>
    </section>
  );
}

function Request(props: { request: CorrectionsView["requests"][number]; isChanged: boolean; base: string }) {
  const { request, isChanged, base } = props;
  const t = useTranslations("corrections");
  const nameOf = useFieldName();
  const { field, remark } = request;
  return (
    <>
      <Link className="fr-link" href={`${base}/${sectionOf(field).slug}#${fieldId(field)}`}>
        {nameOf(field)}
      </Link>{" "}
      <Badge tone={isChanged ? "success" : "warning"}>{t(isChanged ? "changed" : "unchanged")}</Badge>
      <p className="pas-text fr-mb-1w">{remark}</p>
    </>
  );
}

/** For each request, whether what stands in the form differs from what was sent back. */
function useChanged(view: CorrectionsView | null): boolean[] {
  const { control } = useFormContext<ApplicationContent>();
  const requests = view?.requests ?? [];
  const names = requests.map(({ field }) => (field === "attachments" ? "project.title" : field));
  const values: unknown[] = useWatch({ control, name: names as never[] });
  return requests.map(({ field, before, isChanged }, index) =>
    field === "attachments" ? isChanged : !isSameValue(before, values[index]),
  );
}

/** Remarks on what a section shows as a whole: lists, choices, attachments. Those on a line of text stand beside it. */
export function SectionRemarks({ section }: { section: SectionKey }) {
  const t = useTranslations("corrections.form");
  const nameOf = useFieldName();
  const requests = useContext(CorrectionsContext)?.requests ?? [];
  const here = requests.filter(({ field }) => sectionOf(field).key === section && !standsBeside(field));
  if (here.length === 0) return null;
  return (
    <div className="fr-callout">
      <h3 className="fr-callout__title fr-h6">{t("here")}</h3>
      {here.map(({ field, remark }) => (
        <p key={field} className="pas-text">
          {t("remarkOn", { field: nameOf(field), remark })}
        </p>
      ))}
    </div>
  );
}

const standsBeside = (field: CorrectableField) =>
  field.includes(".") && field !== "project.themes" && field !== "project.durationMonths";
