import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { ListFiles } from "@/app/_features/register/list-files";
import { RegisterTabs } from "@/app/_features/register/register-tabs";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { registerListNames, volumeSize, volumesOf } from "@/server/domain/register/lists";
import { listNetworks } from "@/server/services/register/networks";
import { countByList } from "@/server/services/register/search";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register");
  return publicPage({ title: t("lists.title"), description: t("lists.lead"), path: "/repertoire/listes" });
}

/** The register's lists as files. */
export default async function RegisterListsPage() {
  const [t, tLists, counts, networks] = await Promise.all([
    getTranslations("register"),
    getTranslations("lists"),
    countByList(),
    listNetworks(),
  ]);
  return (
    <>
      <PageHeading title={t("lists.title")} lead={t("lists.lead")} />
      <RegisterTabs current="lists" />
      <ul className="pas-rows">
        {registerListNames.map((list) => (
          <li key={list}>
            <ListFiles
              list={list}
              title={t(`lists.${list}`)}
              count={t("lists.count", { count: counts[list] })}
              volumes={volumesOf(counts[list])}
            />
          </li>
        ))}
        <li>
          <ListFiles
            list="reseaux"
            title={<Link href="/repertoire/reseaux">{tLists("reseaux")}</Link>}
            named={tLists("reseaux")}
            count={tLists("networks", { count: networks.length })}
            volumes={1}
          />
        </li>
      </ul>
      <p className="pas-prose pas-muted">{tLists("about", { size: volumeSize })}</p>
    </>
  );
}
