import type { ReactNode } from "react";
import { Link } from "./link";

export interface TagProps {
  href?: string;
  children: ReactNode;
}

/** A keyword, a link when it has an address: `href?, children`. */
export function Tag({ href, children }: TagProps) {
  if (href === undefined) return <span className="fr-tag fr-tag--sm">{children}</span>;
  return (
    <Link href={href} className="fr-tag fr-tag--sm">
      {children}
    </Link>
  );
}

/** Tags one after the other. */
export function Tags({ tags }: { tags: readonly { label: string; href?: string }[] }) {
  return (
    <ul className="fr-tags-group">
      {tags.map(({ label, href }) => (
        <li key={label}>
          <Tag href={href}>{label}</Tag>
        </li>
      ))}
    </ul>
  );
}
