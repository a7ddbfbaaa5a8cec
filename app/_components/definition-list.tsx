import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface DefinitionListProps {
  /** Entries without a description (null, undefined, "") are left out. */
  items: readonly { term: ReactNode; description: ReactNode; key?: string }[];
  /** "columns": the terms beside their descriptions, from a tablet up. Default "columns". */
  layout?: "columns" | "lines";
}

/** Facts with their names: `items: {term, description, key?}[], layout?`. */
export function DefinitionList({ items, layout = "columns" }: DefinitionListProps) {
  const shown = items.filter(
    ({ description }) => description !== null && description !== undefined && description !== "",
  );
  return (
    <dl className={classNames("pas-facts", layout === "columns" && "pas-facts--columns")}>
      {shown.map(({ term, description, key }) => (
        <div key={key ?? String(term)}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
