import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { type ReadOperationId, readOperations } from "@/server/domain/public-api/operations";

const operations = (Object.keys(readOperations) as ReadOperationId[]).map((id) => {
  const { path, query } = readOperations[id];
  return { id, path, filters: Object.keys(query.shape).filter((word) => word !== "cursor") };
});

/** What can be read, read off the table that the routes are made of. */
export function ReadTable() {
  const t = useTranslations("api");
  return (
    <section className="pas-section">
      <h2>{t("read.title")}</h2>
      <p className="pas-prose">{t("read.text")}</p>
      <DataTable
        caption={t("read.caption")}
        captionHidden
        stacked
        columns={[
          { key: "address", header: t("read.address"), cell: ({ path }) => <code>{path}</code> },
          { key: "what", header: t("read.what"), cell: ({ id }) => t(`operations.${id}`) },
          {
            key: "filters",
            header: t("read.filters"),
            cell: ({ filters }) => (filters.length > 0 ? <code>{filters.join(", ")}</code> : t("read.noFilter")),
          },
        ]}
        rows={operations}
        rowKey={({ id }) => id}
      />
    </section>
  );
}
