import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { People } from "@/app/_features/member/people";
import { gate } from "@/server/auth/gate";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisation } = await gate.organisation("member.read", (await params).id);
  return { title: (await getTranslations("members"))("pageTitle", { name: organisation.name }) };
}

/** An organisation that one is of: its people. */
export default async function OwnOrganisationPage({ params }: Props) {
  const granted = await gate.organisation("member.read", (await params).id);
  const [t, kinds] = await Promise.all([getTranslations("members"), getTranslations("organisations.kind")]);
  const { name, kind } = granted.organisation;
  return (
    <>
      <Breadcrumb items={[{ label: t("account"), href: "/compte" }]} current={name} />
      <PageHeading eyebrow={kinds(kind)} title={name} lead={t(`lead.${kind}`)} />
      <People granted={granted} />
    </>
  );
}
