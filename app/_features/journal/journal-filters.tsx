import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { journalTopics } from "@/server/domain/journal/topics";
import { type JournalQuery, topicSlugs } from "./query";

/** Narrows the journal; the address holds the choice, so it works without script and can be shared. */
export function JournalFilters({ query: { q, sujet, du, au } }: { query: JournalQuery }) {
  const t = useTranslations("journal");
  return (
    <form className="pas-filters" action="/administration/journal" aria-label={t("filters")}>
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
      <Button variant="secondary">{t("apply")}</Button>
      {(q ?? sujet ?? du ?? au) !== undefined && <Link href="/administration/journal">{t("reset")}</Link>}
    </form>
  );
}
