import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonLink } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { ManagedNetworks } from "@/app/_features/network/managed-networks";
import { deskHome, ReviewTabs } from "@/app/_features/register-review/review-tabs";
import { gate } from "@/server/auth/gate";
import { listManagedNetworks } from "@/server/services/network/load-network";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("networks"))("title") };
}

/** The regional networks, for those who keep them. */
export default async function NetworksAdministrationPage() {
  const granted = await gate.space("network.manage");
  const [t, desk, networks, home] = await Promise.all([
    getTranslations("networks"),
    gate.space("request.moderate"),
    listManagedNetworks(granted),
    deskHome(granted.actor),
  ]);
  const listed = networks.filter(({ retiredAt }) => retiredAt === null).length;
  return (
    <>
      <Breadcrumb items={[home]} current={t("title")} />
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={<ButtonLink href="/administration/repertoire/reseaux/nouveau">{t("new")}</ButtonLink>}
      />
      <ReviewTabs current="networks" granted={desk} />
      <p className="pas-row">
        <strong>{t("count", { count: listed })}</strong>
        <Link href="/repertoire/reseaux">{t("see")}</Link>
      </p>
      <ManagedNetworks networks={networks} now={new Date()} />
    </>
  );
}
