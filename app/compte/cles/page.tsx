import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { KeyTable } from "@/app/_features/api-key/key-table";
import { MakeKey } from "@/app/_features/api-key/make-key";
import { gate } from "@/server/auth/gate";
import { listKeys, organisationsOfKeys } from "@/server/services/api-key/list-keys";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api-keys"))("title") };
}

/** The keys by which programs act for one's authorities. */
export default async function KeysPage() {
  const { actor } = await gate.space("apiKeys.open");
  const [t, keys] = await Promise.all([getTranslations("api-keys"), listKeys(actor)]);
  return (
    <>
      <Breadcrumb items={[{ label: t("account"), href: "/compte" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <p>
        <Link href="/donnees/api#ecrire">{t("documentation")}</Link>
      </p>
      <KeyTable keys={keys} />
      <ClientMessages namespaces={["api-keys", "failures"]}>
        <MakeKey organisations={organisationsOfKeys(actor)} />
      </ClientMessages>
    </>
  );
}
