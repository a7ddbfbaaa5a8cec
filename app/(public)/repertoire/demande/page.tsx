import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonGroup, ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { formWords } from "@/app/_features/register-request/form-words";
import { RequestForm } from "@/app/_features/register-request/request-form";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { contactKeptDays, unconfirmedKeptDays } from "@/server/domain/register/request";
import { formStamp } from "@/server/services/register-request/form-stamp";
import { sendRequest } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("requests");
  return publicPage({ title: t("title"), description: t("lead"), path: "/repertoire/demande" });
}

/** "We work there and want to appear": without an account. Made anew for each reader, because its age is looked at. */
export default async function RequestPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const isSent = (await searchParams).envoyee !== undefined;
  const [t, register, locale] = await Promise.all([
    getTranslations("requests"),
    getTranslations("register"),
    getLocale(),
  ]);
  if (isSent)
    return (
      <>
        <PageHeading title={t("sent.title")} lead={t("sent.lead")} />
        <p>{t("sent.none")}</p>
        <ButtonGroup>
          <ButtonLink href="/repertoire">{t("sent.register")}</ButtonLink>
          <ButtonLink variant="tertiary" href="/repertoire/demande">
            {t("sent.again")}
          </ButtonLink>
        </ButtonGroup>
      </>
    );
  return (
    <>
      <PublicBreadcrumb
        path={"/repertoire/demande"}
        items={[{ label: register("title"), href: "/repertoire" }]}
        current={t("title")}
      />
      <PageHeading title={t("title")} lead={t("lead")} />
      <ol aria-label={t("steps.label")}>
        {(["mail", "read", "answer"] as const).map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
      <ClientMessages namespaces={["requests", "organisations"]}>
        <RequestForm
          action={sendRequest}
          stamp={formStamp(new Date())}
          words={formWords(locale)}
          privacy={t.rich("privacy", {
            days: contactKeptDays,
            unconfirmed: unconfirmedKeptDays,
            data: (words) => <Link href="/donnees-personnelles">{words}</Link>,
          })}
        />
      </ClientMessages>
    </>
  );
}
