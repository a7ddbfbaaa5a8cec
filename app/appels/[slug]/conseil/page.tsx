import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { NoAuthority } from "@/app/_features/claim/no-authority";
import { AdviceSection } from "@/app/_features/conversation/advice-section";
import { AskForm } from "@/app/_features/conversation/ask-form";
import { gate } from "@/server/auth/gate";
import { countryName } from "@/server/domain/country/names";
import { allowsOnOrganisation } from "@/server/domain/user/permissions";
import { adviceToAsk } from "@/server/services/conversation/embassies";

export async function generateMetadata({ params }: PageProps<"/appels/[slug]/conseil">): Promise<Metadata> {
  const { call } = await gate.call("call.read", (await params).slug);
  return { title: `${(await getTranslations("conversations.ask"))("title")}, ${call.title}` };
}

/** Asks the embassy of a country about a call, before filing. */
export default async function AdvicePage({ params, searchParams }: PageProps<"/appels/[slug]/conseil">) {
  const { slug } = await params;
  const { dossier } = await searchParams;
  const asking = await gate.call("call.read", slug);
  const { call, actor } = asking;
  const own = await gate.space("account.manage");
  const t = await getTranslations("conversations.ask");
  const calls = await getTranslations("calls");
  const locale = await getLocale();
  const about = typeof dossier === "string" ? (await gate.application("application.edit", dossier)).application : null;
  const isAbout = about?.call.id === call.id && !about.wasSubmitted ? about : null;
  const authorities = actor.memberships
    .filter(({ organisationId: id, kind }) => allowsOnOrganisation("advice.ask", actor, { id, kind }))
    .filter(({ organisationId }) => !isAbout || organisationId === isAbout.leadOrganisationId)
    .map(({ organisationId, organisationName }) => ({ value: organisationId, label: organisationName }));
  const { embassies: asked, isOpen } = await adviceToAsk(asking);
  const embassies = asked.map(({ id, name, countries }) => ({
    value: id,
    label: `${countries.map((country) => countryName(country, locale)).join(", ")} – ${name}`,
  }));
  const path = `/appels/${slug}/conseil`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: calls("title"), href: "/appels" },
          { label: call.title, href: `/appels/${slug}` },
        ]}
        current={t("title")}
      />
      <PageHeading title={t("title")} lead={t("lead")} />
      <AdviceSection granted={own} callSlug={slug} />
      {authorities.length === 0 &&
        (actor.memberships.length === 0 ? <NoAuthority actor={actor} /> : <p>{t("notYours")}</p>)}
      {authorities.length > 0 && !isOpen && <Alert tone="info">{t("refused.closed")}</Alert>}
      {authorities.length > 0 && isOpen && embassies.length === 0 && <Alert tone="info">{t("nobody")}</Alert>}
      {authorities.length > 0 && isOpen && embassies.length > 0 && (
        <section aria-labelledby="question" className="pas-section">
          <h2 id="question" className="fr-h4">
            {t("heading")}
          </h2>
          <p>{t("readers")}</p>
          {isAbout && <p>{t("about", { title: isAbout.content.project.title || isAbout.ref })}</p>}
          <ClientMessages namespaces={["conversations", "failures"]}>
            <AskForm
              call={slug}
              userId={actor.userId}
              authorities={authorities}
              embassies={embassies}
              draft={isAbout?.ref}
              path={isAbout ? `${path}?dossier=${isAbout.ref}` : path}
            />
          </ClientMessages>
        </section>
      )}
    </>
  );
}
