import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { BeginForm } from "@/app/_features/application/begin-form";
import { AnswersInWords } from "@/app/_features/call/eligibility/answers-in-words";
import { givenOf } from "@/app/_features/call/eligibility/given";
import { NoAuthority } from "@/app/_features/claim/no-authority";
import { gate } from "@/server/auth/gate";
import { type Actor, isFrenchAuthority } from "@/server/domain/user/actor";
import { callToBegin } from "@/server/services/application/call-to-begin";
import { type CopiableApplication, copiableApplications } from "@/server/services/application/duplicate";
import { listPublicCalls } from "@/server/services/call/list-public";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dossier.new"))("title") };
}

/** Begins a dossier for one of the reader's authorities: in the call named, or in one to choose; empty, or from an earlier one. */
export default async function NewApplicationPage({ searchParams }: PageProps<"/dossiers/nouveau">) {
  const { actor } = await gate.space("account.manage");
  const parameters = await searchParams;
  const { appel, depuis } = parameters;
  const given = givenOf(parameters);
  const call = appel === undefined ? null : await callToBegin(String(appel));
  if (appel !== undefined && !call) notFound();
  const sources = await copiableApplications(actor);
  if (depuis !== undefined && !sources.some(({ ref }) => ref === depuis)) notFound();
  const t = await getTranslations("dossier.new");
  const copy = await getTranslations("copies");
  const authorities = authoritiesOf(actor);
  const calls = call ? [call].filter(({ isOpen }) => isOpen) : (await listPublicCalls()).open;
  const heading = <PageHeading title={t("title")} lead={call ? t("lead", { call: call.title }) : copy("lead")} />;
  if (authorities.length === 0) {
    return (
      <>
        {heading}
        <NoAuthority actor={actor} />
      </>
    );
  }
  if (calls.length === 0) {
    return (
      <>
        {heading}
        <Alert tone="info">{call ? t("callNotOpen") : copy("noCall")}</Alert>
      </>
    );
  }
  const untitled = (await getTranslations("dossier.form"))("untitled");
  return (
    <>
      {heading}
      <ClientMessages namespaces={["dossier", "copies"]}>
        <AnswersInWords given={given} />
        <BeginForm
          answers={given}
          calls={calls.map(({ slug, title }) => ({ value: slug, label: title }))}
          authorities={authorities}
          sources={sources.map((source) => ({ value: source.ref, label: labelOf(source, untitled) }))}
          source={typeof depuis === "string" ? depuis : undefined}
        />
      </ClientMessages>
    </>
  );
}

const authoritiesOf = (actor: Actor) =>
  actor.memberships
    .filter(({ kind, roles }) => isFrenchAuthority(kind) && roles.includes("applicant"))
    .map(({ organisationId, organisationName }) => ({ value: organisationId, label: organisationName }));

const labelOf = ({ ref, number, title, call }: CopiableApplication, untitled: string): string =>
  `${title || untitled} (${number ?? ref}, ${call})`;
