import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AnyList } from "@/server/domain/register/lists";

export interface ListFilesProps {
  list: AnyList;
  title: ReactNode;
  /** The title read with each file, when `title` is more than a text. */
  named?: string;
  count: string;
  /** Documents that its PDF comes in. */
  volumes: number;
}

/** A list with its files: `list, title, named?, count, volumes`. */
export function ListFiles({ list, title, named, count, volumes }: ListFilesProps) {
  const t = useTranslations("lists");
  const spoken = named ?? String(title);
  const hidden = (words: ReactNode) => <span className="fr-sr-only">{words}</span>;
  const address = `/repertoire/listes/${list}`;
  return (
    <>
      <span className="fr-text--bold">{title}</span>
      {" · "}
      {count}
      {Array.from({ length: volumes }, (_, index) => index + 1).map((number) => (
        <span key={number}>
          {" · "}
          <a className="fr-link" href={number === 1 ? `${address}.pdf` : `${address}.pdf?volume=${number}`} download>
            {volumes === 1
              ? t.rich("pdf", { title: spoken, hidden })
              : t.rich("pdfVolume", { title: spoken, number, hidden })}
          </a>
        </span>
      ))}
      {" · "}
      <a className="fr-link" href={`${address}.csv`} download>
        {t.rich("csv", { title: spoken, hidden })}
      </a>
    </>
  );
}
