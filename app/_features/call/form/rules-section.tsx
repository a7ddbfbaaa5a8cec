"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { TextArea } from "@/app/_components/text-area";
import type { CallPhase } from "@/server/domain/call/calendar";
import { isCorrectedInOpen, isFrozen, maySuspendCountries } from "@/server/domain/call/freeze";
import { type CallRules, callRules } from "@/server/domain/call/rules/schema";
import { rulesForm, rulesInFrench } from "@/server/domain/call/rules-form";
import type { CallInput } from "@/server/domain/call/schema";
import type { CountryOption } from "@/server/domain/country/names";
import { RulesInWords } from "../rules-in-words";
import { AttachmentRows } from "./attachment-rows";
import { BonusRows, CategoryCapRows, RequiredMarkerRows } from "./choice-rows";
import { useErrorOf } from "./field-errors";
import { LimitsSection } from "./limits-section";
import { ShareOptions } from "./share-options";
import { StateShareRows } from "./state-share-rows";
import { SuspensionRows } from "./suspension-rows";

interface RulesSectionProps {
  phase: CallPhase;
  countries: readonly CountryOption[];
  today: string;
}

/** The rules as fields, and beside them, as one types, what authorities will read. */
export function RulesSection({ phase, countries, today }: RulesSectionProps) {
  const t = useTranslations("call-admin");
  const titleId = useId();
  return (
    <div className="pas-split" id="rules">
      <div>
        {!isFrozen("rules", phase) && (
          <>
            {isCorrectedInOpen(phase) && <CorrectionNote />}
            <StateShareRows />
            <ShareOptions />
            <BonusRows />
            <LimitsSection />
            <CategoryCapRows />
            <RequiredMarkerRows />
            <AttachmentRows />
          </>
        )}
        {maySuspendCountries(phase) && <SuspensionRows countries={countries} />}
      </div>
      <section className="pas-panel pas-live-rules" aria-labelledby={titleId}>
        <h3 id={titleId} className="fr-h5">
          {t("sections.preview")}
        </h3>
        <LiveRules countries={countries} today={today} />
      </section>
    </div>
  );
}

/** Why an open call gets other rules. */
function CorrectionNote() {
  const t = useTranslations("call-admin.fields");
  const { register } = useFormContext<CallInput>();
  const errorOf = useErrorOf();
  return (
    <TextArea
      {...register("correctionNote")}
      label={t("correctionNote")}
      hint={t("correctionNoteHint")}
      error={errorOf("correctionNote")}
      rows={3}
      maxLength={2_000}
    />
  );
}

function LiveRules({ countries, today }: Pick<RulesSectionProps, "countries" | "today">) {
  const t = useTranslations("call-admin.preview");
  const { control } = useFormContext<CallInput>();
  const locale = useLocale();
  const [typed, chosen] = useWatch({ control, name: ["rules", "countries"] });
  // While something cannot be read, the last rules that could be stay there.
  const [readable, setReadable] = useState<CallRules>(() => callRules.parse({}));
  const isReadable = rulesForm.safeParse(rulesInFrench(typed, locale)).success;
  useEffect(() => {
    const read = rulesForm.safeParse(rulesInFrench(typed, locale));
    if (read.success) setReadable(read.data);
  }, [typed, locale]);
  return (
    <>
      {!isReadable && <p className="fr-error-text fr-mb-2w">{t("stale")}</p>}
      <RulesInWords
        rules={readable}
        countries={chosen}
        day={today}
        countryNames={Object.fromEntries(countries.map(({ code, name }) => [code, name]))}
        headingLevel={4}
      />
    </>
  );
}
