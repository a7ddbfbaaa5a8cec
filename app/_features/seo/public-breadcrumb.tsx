import { getTranslations } from "next-intl/server";
import { Breadcrumb, type BreadcrumbProps } from "@/app/_components/breadcrumb";
import { breadcrumbData } from "@/server/domain/structured-data/breadcrumb";
import { env } from "@/server/env";
import { JsonLd } from "./json-ld";

interface PublicBreadcrumbProps extends BreadcrumbProps {
  /** The address of the page one is on. */
  path: string;
}

/** Where one is, for readers and for search engines alike. */
export async function PublicBreadcrumb({ items, current, path }: PublicBreadcrumbProps) {
  const t = await getTranslations("common");
  const way = [{ label: t("home"), href: "/" }, ...items, { label: current, href: path }];
  return (
    <>
      <Breadcrumb items={items} current={current} />
      <JsonLd data={breadcrumbData(way, env().APP_URL)} />
    </>
  );
}
