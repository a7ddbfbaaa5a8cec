import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { DeletePanel } from "@/app/_features/call/delete-panel";
import { CallForm } from "@/app/_features/call/form/call-form";
import { callFormMessages } from "@/app/_features/call/form/messages";
import { PhaseBadge } from "@/app/_features/call/phase-badge";
import { gate } from "@/server/auth/gate";
import { callInput } from "@/server/domain/call/schema";
import { countryOptions } from "@/server/domain/country/names";
import { prepareCall } from "@/server/services/call/show-call";

export async function generateMetadata({ params }: PageProps<"/administration/appels/[slug]">): Promise<Metadata> {
  const { call } = await gate.call("call.manage", (await params).slug);
  return { title: call.title };
}

/** The form of a call, as far as its phase lets it change. */
export default async function CallAdministrationPage({ params }: PageProps<"/administration/appels/[slug]">) {
  const granted = await gate.call("call.manage", (await params).slug);
  const [t, replay, questions, files, locale, { values, slug, phase, updatedAt, now }] = await Promise.all([
    getTranslations("call-admin"),
    getTranslations("replay"),
    getTranslations("questions.compose"),
    getTranslations("call-files"),
    getLocale(),
    prepareCall(granted),
  ]);
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("home.title"), href: "/administration" },
          { label: t("list.title"), href: "/administration/appels" },
        ]}
        current={values.title}
      />
      <PageHeading
        eyebrow={
          <>
            <PhaseBadge phase={phase} />
            {phase !== "draft" && <Link href={`/appels/${slug}`}>{t("edit.public")}</Link>}
          </>
        }
        title={values.title}
        lead={t(`frozen.${phase}`)}
        actions={
          <>
            <ButtonLink variant="tertiary" href={`/administration/appels/${slug}/fichiers`}>
              {files("link")}
            </ButtonLink>
            <ButtonLink variant="tertiary" href={`/administration/appels/${slug}/questions`}>
              {questions("link")}
            </ButtonLink>
            <ButtonLink variant="tertiary" href={`/administration/appels/${slug}/essai`}>
              {replay("link")}
            </ButtonLink>
          </>
        }
      />
      <ClientMessages namespaces={callFormMessages}>
        <CallForm
          initial={callInput(values, locale)}
          saved={{ slug, updatedAt: updatedAt.toISOString() }}
          phase={phase}
          countries={countryOptions(locale)}
          today={now.toISOString()}
        />
        {phase === "draft" && <DeletePanel slug={slug} />}
      </ClientMessages>
    </>
  );
}
