"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { MoneyField } from "@/app/_components/money-field";
import { formatAmount } from "@/i18n/format";
import type { AwardCeilings } from "@/server/domain/decision/ceiling";
import type { EnvelopeYear } from "@/server/domain/decision/envelope";
import type { AwardAmounts } from "@/server/domain/decision/schema";
import { type Cents, sum } from "@/server/domain/money";
import { eurosText, parseEuros } from "@/server/domain/money-text";

interface AmountsTableProps {
  ceilings: AwardCeilings;
  /** The envelope without this dossier. */
  left: readonly EnvelopeYear[];
  /** NaN where what is typed is no amount. */
  amounts: AwardAmounts;
  onAmounts(amounts: AwardAmounts): void;
  errorOf(year: number): string | undefined;
}

/** Where the error summary leads for the amount of a year. */
export const amountFieldId = (year: number): string => `montant-${year}`;

/** What counts of an amount that is being typed. */
export const readable = (amount: Cents | undefined): Cents => (amount !== undefined && amount > 0 ? amount : 0);

/** The amounts of an award by year, beside the request and what they leave of the envelope, with live totals. */
export function AmountsTable({ ceilings, left, amounts, onAmounts, errorOf }: AmountsTableProps) {
  const t = useTranslations("decisions.form");
  // Another value makes the fields forget what is being typed in them.
  const [taken, setTaken] = useState(0);
  const years = ceilings.perYear;
  const leftAfter = (year: number) =>
    (left.find((one) => one.year === year)?.leftCents ?? 0) - readable(amounts[String(year)]);
  const takeRequest = () => {
    onAmounts(Object.fromEntries(years.map(({ year, maxCents }) => [String(year), maxCents])));
    setTaken((count) => count + 1);
  };
  return (
    <>
      <DataTable
        caption={t("amountsCaption")}
        rows={years}
        rowKey={({ year }) => String(year)}
        columns={[
          {
            key: "year",
            header: t("year"),
            cell: ({ year, maxCents }) => (
              <>
                {year}
                <Beside requested={maxCents} left={leftAfter(year)} />
              </>
            ),
          },
          {
            key: "granted",
            header: t("granted"),
            numeric: true,
            cell: ({ year }) => (
              <AmountField
                key={taken}
                year={year}
                amount={amounts[String(year)] ?? 0}
                onAmount={(amount) => onAmounts({ ...amounts, [year]: amount })}
                error={errorOf(year)}
              />
            ),
          },
        ]}
        totals={
          years.length > 1
            ? {
                year: (
                  <>
                    {t("total")}
                    <Beside
                      requested={sum(years.map(({ maxCents }) => maxCents))}
                      left={sum(years.map(({ year }) => leftAfter(year)))}
                    />
                  </>
                ),
                granted: <TotalGranted cents={sum(Object.values(amounts).map(readable))} />,
              }
            : undefined
        }
      />
      <p>
        <Button type="button" variant="tertiary" size="sm" onClick={takeRequest}>
          {t("takeRequest")}
        </Button>
      </p>
    </>
  );
}

interface AmountFieldProps {
  year: number;
  amount: Cents;
  onAmount(amount: Cents): void;
  error: string | undefined;
}

/** An amount typed in euros, handed on in cents. What is no amount stays visible, and counts as NaN. */
function AmountField({ year, amount, onAmount, error }: AmountFieldProps) {
  const t = useTranslations("decisions.form");
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const isReadable = !Number.isNaN(amount);
  return (
    <MoneyField
      layout="compact"
      name={amountFieldId(year)}
      label={t("grantedIn", { year: String(year) })}
      error={error}
      value={typed ?? (isReadable && amount > 0 ? eurosText(amount, locale) : "")}
      onChange={({ target: { value } }) => {
        setTyped(value);
        onAmount(value.trim() === "" ? 0 : (parseEuros(value, locale) ?? Number.NaN));
      }}
      onBlur={() => isReadable && setTyped(null)}
    />
  );
}

/** Read aloud as it changes. */
function TotalGranted({ cents }: { cents: Cents }) {
  return <output className="pas-number">{formatAmount(cents, useLocale())}</output>;
}

/** What was asked for, and what the award leaves of the envelope: under the year, so that it fits a side panel. */
function Beside({ requested, left }: { requested: Cents; left: Cents }) {
  const t = useTranslations("decisions.form");
  const locale = useLocale();
  return (
    <>
      <p className="fr-text--sm pas-muted">{t("requested", { amount: formatAmount(requested, locale) })}</p>
      <p className={left < 0 ? "fr-text--sm fr-error-text" : "fr-text--sm pas-muted"}>
        {t("leftAfter", { amount: formatAmount(left, locale) })}
      </p>
    </>
  );
}
