import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { networkMessages, regionChoices } from "@/app/_features/network/choices";
import { NetworkForm } from "@/app/_features/network/network-form";
import { deskHome } from "@/app/_features/register-review/review-tabs";
import { gate } from "@/server/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("networks"))("new") };
}

const blank = { name: "", acronym: "", regionCodes: [], website: "", email: "", emailIsPublic: false, source: "" };

/** A regional network to enter. */
export default async function NewNetworkPage() {
  const { actor } = await gate.space("network.manage");
  const [t, home] = await Promise.all([getTranslations("networks"), deskHome(actor)]);
  const list = { label: t("title"), href: "/administration/repertoire/reseaux" };
  return (
    <>
      <Breadcrumb items={[home, list]} current={t("new")} />
      <PageHeading title={t("new")} lead={t("newLead")} />
      <div className="pas-prose">
        <ClientMessages namespaces={networkMessages}>
          <NetworkForm initial={blank} regions={regionChoices} />
        </ClientMessages>
      </div>
    </>
  );
}
