import "@/app/_styles/figures.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { DataFacts } from "@/app/_features/open-data/data-facts";
import { FileSection } from "@/app/_features/open-data/file-section";
import { exportFiles } from "@/app/_features/open-data/files";
import { env } from "@/server/env";
import { knownSize } from "@/server/services/open-data/export";
import { openDataState } from "@/server/services/open-data/state";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("open-data");
  return {
    title: t("title"),
    description: t("lead"),
    alternates: { canonical: "/donnees", types: { "application/ld+json": "/donnees/catalogue.jsonld" } },
  };
}

/** The files of what was granted: what each holds, field by field, how fresh it is, and how it may be used again. */
export default async function OpenDataPage() {
  const [t, state] = await Promise.all([getTranslations("open-data"), openDataState()]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <DataFacts state={state} />
      {exportFiles.map((file) => (
        <FileSection key={file} file={file} bytes={knownSize(file, state)} />
      ))}
      <section className="pas-section">
        <h2>{t("counted.title")}</h2>
        <div className="pas-prose">
          <p>{t("counted.text")}</p>
          <p>{t("counted.private")}</p>
          <p>{t("counted.siret")}</p>
          <p>{t("counted.payments")}</p>
          {env().DEMO && <p>{t("counted.demo")}</p>}
          <p>
            <Link href="/chiffres">{t("counted.figures")}</Link>
          </p>
          <p>
            <Link href="/donnees/api">{t("counted.api")}</Link>
          </p>
        </div>
      </section>
    </>
  );
}
