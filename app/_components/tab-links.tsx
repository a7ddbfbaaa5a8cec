import { Link } from "./link";

export interface TabLinksProps {
  /** What the tabs choose between, read aloud. */
  label: string;
  items: readonly { href: string; label: string; current: boolean; count?: number }[];
}

/** Views of one thing, each at its own address: `label, items: {href, label, current, count?}[]`. */
export function TabLinks({ label, items }: TabLinksProps) {
  return (
    <nav className="pas-tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
              {item.count !== undefined && <span className="pas-tabs__count">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
