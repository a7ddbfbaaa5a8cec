import { getTranslations } from "next-intl/server";
import { Breadcrumb, type BreadcrumbItem } from "@/app/_components/breadcrumb";
import type { Actor } from "@/server/domain/user/actor";
import { allowsPlainly } from "@/server/domain/user/permissions";

interface AdminWayProps {
  actor: Actor;
  /** Between the list and the page one is on. */
  items?: readonly BreadcrumbItem[];
  current: string;
}

/** The way back up: an embassy comes here from its opinions, and has no administration. */
export async function AdminWay({ actor, items, current }: AdminWayProps) {
  const [t, opinions] = await Promise.all([getTranslations("resource-admin"), getTranslations("opinions")]);
  const isOfMinistry = allowsPlainly("administration.open", actor);
  const first = isOfMinistry
    ? { label: t("administration"), href: "/administration" }
    : { label: opinions("title"), href: "/avis" };
  const list = { label: t("title"), href: "/administration/ressources" };
  return <Breadcrumb items={items ? [first, list, ...items] : [first]} current={current} />;
}
