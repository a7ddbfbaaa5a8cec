import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { BeginForm } from "@/app/_features/application/begin-form";
import { AnswersInWords } from "@/app/_features/call/eligibility/answers-in-words";
import { givenOf } from "@/app/_features/call/eligibility/given";
import { gate } from "@/server/auth/gate";
import { isFrenchAuthority } from "@/server/domain/user/actor";
import { callToBegin } from "@/server/services/application/call-to-begin";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dossier.new"))("title") };
}

/** Begins a dossier in a call, for one of the reader's authorities. */
export default async function NewApplicationPage({ searchParams }: PageProps<"/dossiers/nouveau">) {
  const { actor } = await gate.space("account.manage");
  const parameters = await searchParams;
  const call = await callToBegin(String(parameters.appel ?? ""));
  if (!call) notFound();
  const t = await getTranslations("dossier.new");
  const given = givenOf(parameters);
  const authorities = actor.memberships.filter(
    ({ kind, roles }) => isFrenchAuthority(kind) && roles.includes("applicant"),
  );
  if (authorities.length === 0) {
    return (
      <>
        <PageHeading title={t("title")} lead={t("lead", { call: call.title })} />
        <EmptyState
          title={t("noAuthorityTitle")}
          action={<ButtonLink href="/compte/rattachement">{t("claim")}</ButtonLink>}
        >
          {t("noAuthority")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead", { call: call.title })} />
      {call.isOpen ? (
        <ClientMessages namespaces={["dossier"]}>
          <AnswersInWords given={given} />
          <BeginForm
            callSlug={call.slug}
            answers={given}
            authorities={authorities.map(({ organisationId, organisationName }) => ({
              value: organisationId,
              label: organisationName,
            }))}
          />
        </ClientMessages>
      ) : (
        <Alert tone="info">{t("callNotOpen")}</Alert>
      )}
    </>
  );
}
