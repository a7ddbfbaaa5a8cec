import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { mailFates } from "@/server/domain/mail/fate";
import { fateSlugs, type OutboxQuery } from "./query";

/** Narrows the mails; the address holds the choice, so it works without script and can be shared. */
export function OutboxFilters({ query: { q, etat } }: { query: OutboxQuery }) {
  const t = useTranslations("outbox");
  return (
    <form className="pas-filters" action="/administration/courriels" aria-label={t("filters")}>
      <TextField name="q" type="search" label={t("text")} hint={t("textHint")} defaultValue={q} />
      <SelectField
        name="etat"
        label={t("fate")}
        placeholder={t("anyFate")}
        options={mailFates.map((fate) => ({ value: fateSlugs[fate], label: t(`fates.${fate}`) }))}
        defaultValue={etat}
      />
      <Button variant="secondary">{t("apply")}</Button>
      {(q ?? etat) !== undefined && <Link href="/administration/courriels">{t("reset")}</Link>}
    </form>
  );
}
