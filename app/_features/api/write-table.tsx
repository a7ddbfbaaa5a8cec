import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { type KeyOperationId, keyOperations } from "@/server/domain/public-api/operations";

const operations = (Object.keys(keyOperations) as KeyOperationId[]).map((id) => ({ id, ...keyOperations[id] }));

/** What a key does, read off the table that the routes are made of, and what none does. */
export function WriteTable() {
  const t = useTranslations("api");
  return (
    <section className="pas-section">
      <h2 id="ecrire">{t("write.title")}</h2>
      <p className="pas-prose">{t.rich("write.text", { a: (words) => <Link href="/compte/cles">{words}</Link> })}</p>
      <DataTable
        caption={t("write.caption")}
        captionHidden
        stacked
        columns={[
          {
            key: "address",
            header: t("read.address"),
            cell: ({ method, path }) => <code>{`${method.toUpperCase()} ${path}`}</code>,
          },
          { key: "what", header: t("read.what"), cell: ({ id }) => t(`write.${id}`) },
          { key: "right", header: t("write.right"), cell: ({ right }) => <code>{right}</code> },
        ]}
        rows={operations}
        rowKey={({ id }) => id}
      />
      <p className="pas-prose">{t("write.submit")}</p>
    </section>
  );
}
