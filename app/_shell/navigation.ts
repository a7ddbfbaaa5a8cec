import type { Actor } from "@/server/domain/user/actor";
import { allowsPlainly, type PlainPermission } from "@/server/domain/user/permissions";

export interface Section {
  /** Its name in the catalogue `navigation`. */
  key:
    | "home"
    | "calls"
    | "register"
    | "map"
    | "exchange"
    | "figures"
    | "resources"
    | "applications"
    | "opinions"
    | "review"
    | "administration";
  href: string;
  /** What it takes to open it; public without. */
  permission?: PlainPermission;
}

/** The sections of the application, in the order of the main navigation. */
export const sections: readonly Section[] = [
  { key: "home", href: "/" },
  { key: "calls", href: "/appels" },
  { key: "register", href: "/repertoire" },
  { key: "map", href: "/carte" },
  { key: "exchange", href: "/bourse" },
  { key: "figures", href: "/chiffres" },
  { key: "resources", href: "/ressources" },
  { key: "applications", href: "/dossiers", permission: "applicantSpace.open" },
  { key: "opinions", href: "/avis", permission: "adviserSpace.open" },
  { key: "review", href: "/instruction", permission: "reviewSpace.open" },
  { key: "administration", href: "/administration", permission: "administration.open" },
];

/** The sections a person may open; null is the public. */
export const sectionsFor = (actor: Actor | null): Section[] =>
  sections.filter(({ permission }) => permission === undefined || (actor !== null && allowsPlainly(permission, actor)));
