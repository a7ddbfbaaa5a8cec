import { useTranslations } from "next-intl";
import { ListFilters } from "@/app/_components/list-filters";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { mailFates } from "@/server/domain/mail/fate";
import { fateSlugs, type OutboxQuery } from "./query";

/** By what the mails are narrowed. */
export function OutboxFilters({ query: { q, etat } }: { query: OutboxQuery }) {
  const t = useTranslations("outbox");
  return (
    <ListFilters
      action="/administration/courriels"
      label={t("filters")}
      apply={t("apply")}
      reset={t("reset")}
      resetHref={(q ?? etat) === undefined ? null : "/administration/courriels"}
    >
      <TextField name="q" type="search" label={t("text")} hint={t("textHint")} defaultValue={q} />
      <SelectField
        name="etat"
        label={t("fate")}
        placeholder={t("anyFate")}
        options={mailFates.map((fate) => ({ value: fateSlugs[fate], label: t(`fates.${fate}`) }))}
        defaultValue={etat}
      />
    </ListFilters>
  );
}
