import "@/app/_styles/figures.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { DataFacts } from "@/app/_features/open-data/data-facts";
import { FileSection } from "@/app/_features/open-data/file-section";
import { exportFiles, registerFiles } from "@/app/_features/open-data/files";
import { RegisterFacts } from "@/app/_features/open-data/register-facts";
import { env } from "@/server/env";
import { registerState } from "@/server/services/open-data/register-state";
import { openDataState } from "@/server/services/open-data/state";
import { knownSize } from "@/server/services/open-data/weights";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("open-data");
  return {
    title: t("title"),
    description: t("lead"),
    alternates: { canonical: "/donnees", types: { "application/ld+json": "/donnees/catalogue.jsonld" } },
  };
}

/** The files of what was granted, and of the register: what each holds, field by field, how fresh it is, and how it may be used again. */
export default async function OpenDataPage() {
  const [t, state, register] = await Promise.all([getTranslations("open-data"), openDataState(), registerState()]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <DataFacts state={state} />
      {exportFiles.map((file) => (
        <FileSection key={file} file={file} bytes={knownSize(file, state)} />
      ))}
      <section className="pas-section">
        <h2 id="repertoire">{t("register.title")}</h2>
        <p className="pas-prose">{t("register.lead")}</p>
      </section>
      <RegisterFacts state={register} />
      {registerFiles.map((file) => (
        <FileSection key={file} file={file} bytes={knownSize(file, register)} />
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
    </>
  );
}
