import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { formatDate } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import { isUnconfirmed } from "@/server/domain/register/confirmation";
import { ownEntries } from "@/server/services/register-review/own-entries";

/** The entries of the register that a person may correct, with whether they are to be confirmed; nothing where there is none. */
export async function OwnEntriesList({ granted }: { granted: Granted<"account.manage"> }) {
  const entries = await ownEntries(granted);
  if (entries.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("entries.own"), getLocale()]);
  const stateOf = (at: Date | null) =>
    at === null || isUnconfirmed(at, new Date())
      ? t("listState.stale")
      : t("listState.fresh", { date: formatDate(at, locale) });
  return (
    <section aria-labelledby="fiches" className="pas-section">
      <h2 id="fiches">{t("listTitle")}</h2>
      <ul>
        {entries.map(({ slug, name, confirmedAt }) => (
          <li key={slug}>
            <Link href={`/compte/repertoire/${slug}`}>{name}</Link> ({stateOf(confirmedAt)})
          </li>
        ))}
      </ul>
    </section>
  );
}
