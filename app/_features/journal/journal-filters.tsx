import { useTranslations } from "next-intl";
import { ListFilters } from "@/app/_components/list-filters";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { journalTopics } from "@/server/domain/journal/topics";
import { type JournalQuery, topicSlugs } from "./query";

/** By what the journal is narrowed. */
export function JournalFilters({ query: { q, sujet, du, au } }: { query: JournalQuery }) {
  const t = useTranslations("journal");
  return (
    <ListFilters
      action="/administration/journal"
      label={t("filters")}
      apply={t("apply")}
      reset={t("reset")}
      resetHref={(q ?? sujet ?? du ?? au) === undefined ? null : "/administration/journal"}
    >
      <TextField name="q" type="search" label={t("text")} hint={t("textHint")} defaultValue={q} />
      <SelectField
        name="sujet"
        label={t("topic")}
        placeholder={t("anyTopic")}
        options={journalTopics.map((topic) => ({ value: topicSlugs[topic], label: t(`topics.${topic}`) }))}
        defaultValue={sujet}
      />
      <TextField name="du" type="date" label={t("from")} defaultValue={du} />
      <TextField name="au" type="date" label={t("to")} defaultValue={au} />
    </ListFilters>
  );
}
