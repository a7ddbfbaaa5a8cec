import "@/app/_styles/figures.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { DataFacts } from "@/app/_features/open-data/data-facts";
import { FileSection } from "@/app/_features/open-data/file-section";
import { exportFiles, hrefOf, mediaTypes, nameOf } from "@/app/_features/open-data/files";
import { JsonLd } from "@/app/_features/seo/json-ld";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { publisher } from "@/app/_features/seo/publisher";
import { openLicence } from "@/server/domain/open-data/licence";
import { datasetData } from "@/server/domain/structured-data/dataset";
import { env } from "@/server/env";
import { knownSize } from "@/server/services/open-data/export";
import { openDataState } from "@/server/services/open-data/state";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("open-data");
  return publicPage({
    ...{ title: t("title"), description: t("lead"), path: "/donnees" },
    types: { "application/ld+json": "/donnees/catalogue.jsonld" },
  });
}

/** The files of what was granted: what each holds, field by field, how fresh it is, and how it may be used again. */
export default async function OpenDataPage() {
  const [t, state] = await Promise.all([getTranslations("open-data"), openDataState()]);
  const dataset = datasetData(
    {
      ...{ title: t("dataset.title"), description: t("dataset.description"), licence: openLicence.address },
      changedAt: state.changedAt,
      files: exportFiles.map((file) => ({
        ...{ path: hrefOf(file), mediaType: mediaTypes[file], name: t(`files.${nameOf(file)}.title`) },
      })),
    },
    publisher(),
  );
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
        </div>
      </section>
      <JsonLd data={dataset} />
    </>
  );
}
