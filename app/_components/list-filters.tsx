import type { ReactNode } from "react";
import { Button } from "./button";
import { Link } from "./link";

interface ListFiltersProps {
  /** The list's own address. */
  action: string;
  /** What the form is to whoever hears it. */
  label: string;
  /** The words of its button and of the link that forgets the choice. */
  apply: string;
  reset: string;
  /** Where the whole list is; null while nothing narrows it. */
  resetHref: string | null;
  /** The fields, each named as the address names it. */
  children: ReactNode;
}

/** Narrows a list; the address holds the choice, so it works without script and can be shared. */
export function ListFilters({ action, label, apply, reset, resetHref, children }: ListFiltersProps) {
  return (
    <form className="pas-filters" action={action} aria-label={label}>
      {children}
      <Button variant="secondary">{apply}</Button>
      {resetHref !== null && <Link href={resetHref}>{reset}</Link>}
    </form>
  );
}
