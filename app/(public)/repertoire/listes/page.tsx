import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_components/page-heading";
import { RegisterTabs } from "@/app/_features/register/register-tabs";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { registerListNames } from "@/server/domain/register/lists";
import { countByList } from "@/server/services/register/search";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register");
  return publicPage({ title: t("lists.title"), description: t("lists.lead"), path: "/repertoire/listes" });
}

/** The register's lists as files. */
export default async function RegisterListsPage() {
  const [t, counts] = await Promise.all([getTranslations("register"), countByList()]);
  return (
    <>
      <PageHeading title={t("lists.title")} lead={t("lists.lead")} />
      <RegisterTabs current="lists" />
      <ul className="pas-rows">
        {registerListNames.map((list) => (
          <li key={list}>
            <span className="fr-text--bold">{t(`lists.${list}`)}</span>
            {" · "}
            {t("lists.count", { count: counts[list] })}
            {" · "}
            <a className="fr-link" href={`/repertoire/listes/${list}.csv`} download>
              {t.rich("lists.csv", {
                title: t(`lists.${list}`),
                hidden: (words) => <span className="fr-sr-only">{words}</span>,
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
