import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { Disclosure } from "@/app/_components/disclosure";
import { formatFileSize } from "@/i18n/format";
import { messages } from "@/messages";
import { type DataFile, hrefOf, nameOf } from "./files";

export interface FileSectionProps {
  file: DataFile;
  /** Its size, where it is known. */
  bytes: number | undefined;
}

/** One file: what it is, the link to it, its fields: `file, bytes`. */
export function FileSection({ file, bytes }: FileSectionProps) {
  const t = useTranslations("open-data");
  const locale = useLocale();
  const { title, what, fields } = messages[locale]["open-data"].files[nameOf(file)];
  return (
    <section className="pas-section">
      <h2 id={nameOf(file)}>{title}</h2>
      <p className="pas-prose">{what}</p>
      <p>
        <a className="fr-link" href={hrefOf(file)} download>
          {t("download", { file })}
        </a>
        {bytes !== undefined && <span className="pas-muted"> ({formatFileSize(bytes, locale)})</span>}
      </p>
      <Disclosure summary={t("fieldsOf", { file })}>
        <DataTable
          caption={t("fieldsOf", { file })}
          captionHidden
          columns={[
            { key: "field", header: t("column.field"), cell: ([field]) => <code>{field}</code> },
            { key: "meaning", header: t("column.meaning"), cell: ([, meaning]) => meaning },
          ]}
          rows={Object.entries(fields)}
          rowKey={([field]) => field}
        />
      </Disclosure>
    </section>
  );
}
