import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { ImportTable } from "@/app/_features/register-import/import-table";
import { UploadForm } from "@/app/_features/register-import/upload-form";
import { WayBack } from "@/app/_features/register-import/way-back";
import { formatFileSize, formatNumber } from "@/i18n/format";
import { gate } from "@/server/auth/gate";
import { countryName } from "@/server/domain/country/names";
import { importScope } from "@/server/domain/register/import/batch";
import { maxTableBytes, maxTableLines } from "@/server/files/table";
import { listImports } from "@/server/services/register-import/list-imports";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register-import"))("title") };
}

/** Files of cooperations: send one, find those that were sent. */
export default async function ImportsPage({ searchParams }: { searchParams: Promise<{ refus?: string }> }) {
  const granted = await gate.space("register.import");
  const [t, locale, imports] = await Promise.all([
    getTranslations("register-import"),
    getLocale(),
    listImports(granted),
  ]);
  const { refus } = await searchParams;
  const limits = { size: formatFileSize(maxTableBytes, locale), lines: formatNumber(maxTableLines, locale) };
  const countries = importScope(granted.actor).map((code) => countryName(code, locale));
  const refusal = typeof refus === "string" && (t.has(`upload.refusals.${refus}` as never) ? refus : "none");
  return (
    <>
      <WayBack actor={granted.actor} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      {countries.length > 0 && <p>{t("scope", { countries: countries.join(", ") })}</p>}
      <section className="pas-section" aria-labelledby="envoi">
        <h2 id="envoi">{t("upload.title")}</h2>
        {refusal && (
          <Alert tone="error" title={t("upload.refused")} headingLevel={3}>
            {t(`upload.refusals.${refusal as "none"}`, limits)}
          </Alert>
        )}
        <p className="pas-prose">
          {t.rich("upload.model", {
            a: (words) => <a href="/donnees/repertoire.csv">{words}</a>,
            b: (words) => <Link href="/donnees#repertoire">{words}</Link>,
          })}
        </p>
        <ClientMessages namespaces={["register-import"]}>
          <UploadForm {...limits} />
        </ClientMessages>
      </section>
      <section className="pas-section" aria-labelledby="imports">
        <h2 id="imports">{t("list.title")}</h2>
        <ImportTable imports={imports} />
      </section>
    </>
  );
}
