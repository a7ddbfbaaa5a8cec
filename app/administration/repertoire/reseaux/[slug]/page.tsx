import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { DateTime } from "@/app/_components/values";
import { networkMessages, regionChoices } from "@/app/_features/network/choices";
import { NetworkState } from "@/app/_features/network/managed-networks";
import { ConfirmNetworkPanel, RetirePanel } from "@/app/_features/network/move-panels";
import { NetworkForm } from "@/app/_features/network/network-form";
import { HistoryTable } from "@/app/_features/register-review/history-table";
import { deskHome } from "@/app/_features/register-review/review-tabs";
import { CheckPanel } from "@/app/_features/resource/form/check-panel";
import { gate } from "@/server/auth/gate";
import { NotFound } from "@/server/domain/errors";
import { loadNetwork } from "@/server/services/network/load-network";

type Props = PageProps<"/administration/repertoire/reseaux/[slug]">;

const load = async ({ params }: Props) => {
  const granted = await gate.space("network.manage");
  const loaded = await loadNetwork(granted, (await params).slug).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return { actor: granted.actor, ...loaded };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).network.name };
}

/** A regional network: what it says, whether it still holds, its site, its retirement, and who changed what. */
export default async function NetworkPage(props: Props) {
  const { actor, network, version, changes } = await load(props);
  const [t, home] = await Promise.all([getTranslations("networks"), deskHome(actor)]);
  const { slug, name, check, confirmedAt, retiredAt } = network;
  const { acronym, regionCodes, website, email, emailIsPublic, source } = network;
  const isRetired = retiredAt !== null;
  return (
    <>
      <Breadcrumb
        items={[home, { label: t("title"), href: "/administration/repertoire/reseaux" }]}
        current={acronym || name}
      />
      <PageHeading title={name} eyebrow={<NetworkState network={network} now={new Date()} />} />
      <ClientMessages namespaces={[...networkMessages, "resource-admin", "resources"]}>
        {isRetired ? (
          <p>{t.rich("retiredOn", { date: () => <DateTime value={retiredAt} /> })}</p>
        ) : (
          <ConfirmNetworkPanel slug={slug}>
            <p>{confirmedAt ? t.rich("confirmedOn", { date: () => <DateTime value={confirmedAt} /> }) : t("never")}</p>
          </ConfirmNetworkPanel>
        )}
        {check && (
          <CheckPanel
            of="network"
            slug={slug}
            check={{ ...check, checkedAt: check.checkedAt?.toISOString() ?? null }}
          />
        )}
        <section aria-labelledby="fiche" className="pas-section pas-prose">
          <h2 id="fiche">{t("form.title")}</h2>
          <NetworkForm
            key={slug}
            initial={{ name, acronym, regionCodes, website, email, emailIsPublic, source }}
            regions={regionChoices}
            saved={{ slug, version }}
          />
        </section>
        <RetirePanel key={isRetired ? "restore" : "retire"} slug={slug} isRetired={isRetired} />
      </ClientMessages>
      <HistoryTable changes={changes} />
    </>
  );
}
