import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { NetworkTable } from "@/app/_features/register/network-table";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { listNetworks } from "@/server/services/register/networks";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("lists");
  return publicPage({ title: t("reseaux"), description: t("networksLead"), path: "/repertoire/reseaux" });
}

/** The regional multi-actor networks: whom to ask in one's own région. */
export default async function NetworksPage() {
  const [t, tRegister, networks] = await Promise.all([
    getTranslations("lists"),
    getTranslations("register"),
    listNetworks(),
  ]);
  return (
    <>
      <PublicBreadcrumb
        path={"/repertoire/reseaux"}
        items={[
          { label: tRegister("title"), href: "/repertoire" },
          { label: tRegister("lists.title"), href: "/repertoire/listes" },
        ]}
        current={t("reseaux")}
      />
      <PageHeading title={t("reseaux")} lead={t("networksLead")} />
      {networks.length === 0 ? (
        <EmptyState title={t("noNetwork")} />
      ) : (
        <>
          <NetworkTable networks={networks} now={new Date()} />
          <p>
            <a className="fr-link" href="/repertoire/listes/reseaux.pdf" download>
              {t("download.pdf")}
            </a>
            {" · "}
            <a className="fr-link" href="/repertoire/listes/reseaux.csv" download>
              {t("download.csv")}
            </a>
          </p>
        </>
      )}
    </>
  );
}
