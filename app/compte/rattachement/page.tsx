import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { AuthoritySearch } from "@/app/_features/claim/authority-search";
import { ClaimForm } from "@/app/_features/claim/claim-form";
import { gate } from "@/server/auth/gate";
import { authorityLabel } from "@/server/domain/organisation/label";
import { isFrenchAuthority } from "@/server/domain/user/actor";
import { loadOrganisation } from "@/server/services/organisation/load";
import { searchAuthorities } from "@/server/services/organisation/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("claims"))("make.title") };
}

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** Finds an authority (`?q=`), then asks to act for it (`?collectivite=`). */
export default async function ClaimPage({ searchParams }: PageProps<"/compte/rattachement">) {
  await gate.space("claim.make");
  const search = await searchParams;
  const abroad = await getTranslations("exchange.claimForeign");
  const [t, query, chosen] = [await getTranslations("claims.make"), one(search.q), one(search.collectivite)];
  return (
    <>
      <Breadcrumb items={[{ label: t("account"), href: "/compte" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <ClientMessages namespaces={["claims", "organisations", "failures"]}>
        {chosen === "" ? <Search query={query} /> : <Claim organisationId={chosen} />}
      </ClientMessages>
      {chosen === "" && (
        <p className="fr-mt-4w">
          {abroad("link")}{" "}
          <Link className="fr-link" href="/compte/rattachement/etranger">
            {abroad("linkText")}
          </Link>
        </p>
      )}
    </>
  );
}

async function Search({ query }: { query: string }) {
  await gate.space("authority.search");
  const hits = query === "" ? [] : await searchAuthorities({ query });
  return (
    <AuthoritySearch
      key={query}
      query={query}
      hits={hits.map(({ id, kind, name, departmentCode, siren }) => ({ id, kind, name, departmentCode, siren }))}
    />
  );
}

async function Claim({ organisationId }: { organisationId: string }) {
  const [t, kinds, organisation] = await Promise.all([
    getTranslations("claims.make"),
    getTranslations("organisations.kind"),
    loadOrganisation(organisationId),
  ]);
  if (!organisation || !(isFrenchAuthority(organisation.kind) || organisation.kind === "foreignAuthority")) notFound();
  const authority = authorityLabel(organisation, kinds(organisation.kind));
  return (
    <section aria-labelledby="demande" className="pas-prose">
      <h2 id="demande">{t("for", { authority })}</h2>
      <ClaimForm organisationId={organisation.id} authority={authority} />
    </section>
  );
}
