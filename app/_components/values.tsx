import { useLocale, useTranslations } from "next-intl";
import { formatAmount, formatDate, formatDateTime, formatNumber, formatPercent } from "@/i18n/format";
import type { BasisPoints, Cents } from "@/server/domain/money";

/** An amount in cents as « 2 100 000 € », cents only when there are some: `cents`. */
export function Amount({ cents }: { cents: Cents }) {
  return <span className="pas-number">{formatAmount(cents, useLocale())}</span>;
}

/** A share in basis points as « 25 % »: `rate`. */
export function Percent({ rate }: { rate: BasisPoints }) {
  return <span className="pas-number">{formatPercent(rate, useLocale())}</span>;
}

/** A count as « 34 969 »: `value`. */
export function NumberText({ value }: { value: number }) {
  return <span className="pas-number">{formatNumber(value, useLocale())}</span>;
}

/** An e-mail address that breaks, where it must, after its sign: `address`. */
export function EmailAddress({ address }: { address: string }) {
  const [name = "", ...domain] = address.split("@");
  return domain.length === 0 ? (
    name
  ) : (
    <span>
      {name}@<wbr />
      {domain.join("@")}
    </span>
  );
}

type Instant = Date | string | number;

/** « 12 janvier 2026 à 14 h 03 », in the time of Paris: `value` (Date or ISO text), `zone?` says so in words. */
export function DateTime({ value, zone = false }: { value: Instant; zone?: boolean }) {
  const locale = useLocale();
  const instant = new Date(value);
  return (
    <>
      <time dateTime={instant.toISOString()}>{formatDateTime(instant, locale)}</time>
      {zone && <ZoneName />}
    </>
  );
}

function ZoneName() {
  return <span className="pas-zone"> {useTranslations("common")("parisTime")}</span>;
}

/** « 12 janvier 2026 », the day it was in Paris: `value`. */
export function DateOnly({ value }: { value: Instant }) {
  const instant = new Date(value);
  return <time dateTime={instant.toISOString()}>{formatDate(instant, useLocale())}</time>;
}
