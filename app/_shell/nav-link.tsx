"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/app/_components/link";
import { isIn } from "./is-in";

/** The phone's menu would stay open over the next page. */
const closeMenu = (link: HTMLElement) => link.closest("details")?.removeAttribute("open");

/** A link of the main navigation. On the client, since the layout stays in place from one page to the next. */
export function NavLink({ href, label }: { href: string; label: string }) {
  const pathname = usePathname();
  const current = pathname === href ? "page" : isIn(href, pathname) ? "true" : undefined;
  return (
    <Link
      className="fr-nav__link"
      href={href}
      aria-current={current}
      onClick={(event) => closeMenu(event.currentTarget)}
    >
      {label}
    </Link>
  );
}
