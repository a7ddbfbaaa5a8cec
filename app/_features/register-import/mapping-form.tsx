"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { SelectField } from "@/app/_components/select-field";
import { WhenReady } from "@/app/_components/when-ready";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { columnLetter, type Mapping } from "@/server/domain/register/import/mapping";
import { type RecordField, recordColumns, recordFields } from "@/server/domain/register/record";
import type { MapResult } from "@/server/services/register-import/map-columns";

interface Props {
  id: string;
  header: readonly string[];
  sample: readonly string[];
  mapping: Mapping;
}

type Outcome = MapResult | { ok: false; reason: Failure };

/** Says which column of the file holds what, one list of columns for each field. */
export function MappingForm({ id, header, sample, mapping }: Props) {
  const t = useTranslations("register-import");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [chosen, setChosen] = useState<Mapping>(mapping);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isUnderWay = useRef(false);
  const summary = useRef<HTMLHeadingElement>(null);
  const columns = header.map((heading, column) => ({
    value: String(column),
    label: t("mapping.column", { letter: columnLetter(column), heading: heading || "–" }),
  }));
  const errors = outcome && !outcome.ok && "fields" in outcome ? outcome : null;
  const messageOf = (field: RecordField) =>
    errors?.fields.includes(field)
      ? errors.reason === "twice"
        ? t("mapping.twiceField", { field: t(`fields.${field}`) })
        : field === "french"
          ? t("mapping.frenchLacking")
          : t("mapping.lackingField", { field: t(`fields.${field}`) })
      : undefined;

  async function save() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSaving(true);
    try {
      const answer = await trpc.registerImport.map.mutate({ id, mapping: chosen });
      setOutcome(answer);
      if (answer.ok) router.refresh();
      else requestAnimationFrame(() => summary.current?.focus());
    } catch (error) {
      setOutcome({ ok: false, reason: failureOf(error) });
    } finally {
      isUnderWay.current = false;
      setSaving(false);
    }
  }

  const choose = (field: RecordField, value: string) => {
    const { [field]: _, ...rest } = chosen;
    setChosen(value === "" ? rest : { ...rest, [field]: Number(value) });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {errors && (
        <ErrorSummary
          ref={summary}
          title={t(`mapping.${errors.reason}`)}
          errors={errors.fields.map((field) => ({ field: `colonne-${field}`, message: messageOf(field) ?? "" }))}
        />
      )}
      {outcome && !outcome.ok && !errors && (
        <Alert tone="error">
          {outcome.reason === "alreadyAccepted" ? t("mapping.alreadyAccepted") : failures(outcome.reason as Failure)}
        </Alert>
      )}
      <WhenReady>
        <div className="pas-import-fields">
          {recordFields.map((field) => {
            const column = chosen[field];
            const example = column === undefined ? "" : (sample[column] ?? "").slice(0, 60);
            return (
              <SelectField
                key={field}
                id={`colonne-${field}`}
                name={field}
                label={t(`fields.${field}`)}
                hint={example === "" ? recordColumns[field] : t("mapping.example", { text: example })}
                error={messageOf(field)}
                options={columns}
                placeholder={t("mapping.absent")}
                value={column === undefined ? "" : String(column)}
                onChange={(event) => choose(field, event.target.value)}
              />
            );
          })}
        </div>
      </WhenReady>
      <Button variant="secondary" aria-disabled={isSaving || undefined}>
        {t(isSaving ? "mapping.saving" : "mapping.save")}
      </Button>
      <p role="status">{outcome?.ok && !isSaving && t("mapping.saved")}</p>
    </form>
  );
}
