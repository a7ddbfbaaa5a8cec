import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import type { Actor } from "@/server/domain/user/actor";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { importsPath } from "./query";

/** The way back to the space that the reader came from; from a file, by way of all of them. */
export function WayBack({ actor, current, file = false }: { actor: Actor; current: string; file?: boolean }) {
  const t = useTranslations("register-import");
  const space = allowsPlainly("administration.open", actor)
    ? { label: t("administration"), href: "/administration" }
    : { label: t("opinions"), href: "/avis" };
  return <Breadcrumb items={[space, ...(file ? [{ label: t("title"), href: importsPath }] : [])]} current={current} />;
}
