import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/link";
import { formatAmount } from "@/i18n/format";
import type { EntryProject } from "@/server/services/register/load-entry";

/** « 180 000 € en 2010 », with the way to its call; nothing for a project that was granted nothing here. */
export function AwardText({ award }: Pick<EntryProject, "award">) {
  const t = useTranslations("register");
  const locale = useLocale();
  if (!award) return null;
  return (
    <>
      <Link href={`/appels/${award.call.slug}`}>
        {t("entry.award", { amount: formatAmount(award.cents, locale), year: String(award.year) })}
      </Link>
      {award.givenUp && ` (${t("entry.givenUp")})`}
    </>
  );
}
