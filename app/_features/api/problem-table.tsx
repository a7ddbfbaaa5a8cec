import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { problemNames, problems } from "@/server/domain/public-api/problems";

/** What each refusal means, where its `type` leads. */
export function ProblemTable() {
  const t = useTranslations("api");
  return (
    <section className="pas-section">
      <h2>{t("errors.title")}</h2>
      <p className="pas-prose">{t("errors.text")}</p>
      <DataTable
        caption={t("errors.caption")}
        captionHidden
        stacked
        columns={[
          { key: "name", header: t("errors.name"), cell: (name) => <code id={name}>{name}</code> },
          { key: "status", header: t("errors.status"), numeric: true, cell: (name) => problems[name] },
          { key: "meaning", header: t("errors.meaning"), cell: (name) => t(`problems.${name}`) },
        ]}
        rows={problemNames}
        rowKey={(name) => name}
      />
    </section>
  );
}
