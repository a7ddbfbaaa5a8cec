import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { DefinitionList } from "@/app/_components/definition-list";
import { PageHeading } from "@/app/_components/page-heading";
import { DateOnly } from "@/app/_components/values";
import { People } from "@/app/_features/member/people";
import { departmentLabel } from "@/app/_features/service/organisations-list";
import { ServedTwice, ServicePanels } from "@/app/_features/service/service-panels";
import { gate } from "@/server/auth/gate";
import { countryName } from "@/server/domain/country/names";
import { isStateKind } from "@/server/domain/organisation/members";
import { showOrganisation } from "@/server/services/organisation/show-organisation";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await gate.space("organisation.create");
  const { organisation } = await gate.organisation("member.manage", (await params).id);
  return { title: organisation.name };
}

/** One organisation for the ministry: what it answers for, and its people. */
export default async function OrganisationPage({ params }: Props) {
  await gate.space("organisation.create");
  const { id } = await params;
  const [granted, reading] = await Promise.all([
    gate.organisation("member.manage", id),
    gate.organisation("member.read", id),
  ]);
  const { organisation } = granted;
  const [t, kinds, locale, shown] = await Promise.all([
    getTranslations("services"),
    getTranslations("organisations.kind"),
    getLocale(),
    showOrganisation(granted),
  ]);
  const { kind, name, departmentCode } = organisation;
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("administration"), href: "/administration" },
          { label: t("list.title"), href: "/administration/organisations" },
        ]}
        current={name}
      />
      <PageHeading
        eyebrow={kinds(kind)}
        title={name}
        lead={isStateKind(kind) ? t(`lead.${kind}`) : t("lead.authority")}
      />
      {shown.closedAt && (
        <Alert tone="warning">
          {t.rich("closedOn", { date: () => <DateOnly value={shown.closedAt ?? new Date(0)} /> })}
        </Alert>
      )}
      <DefinitionList
        items={[
          {
            term: t("list.countries"),
            description: shown.servedCountries.map((country) => countryName(country, locale)).join(", "),
          },
          { term: t("list.department"), description: departmentCode && departmentLabel(departmentCode) },
        ]}
      />
      <ServedTwice shown={shown} />
      <People granted={reading} isClosed={shown.closedAt !== null} />
      <ServicePanels organisation={organisation} shown={shown} />
    </>
  );
}
