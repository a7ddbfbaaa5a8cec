import "@/app/_styles/figures.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_components/page-heading";
import { apiDocPath } from "@/app/_features/api/addresses";
import { ApiFacts } from "@/app/_features/api/api-facts";
import { ExampleList } from "@/app/_features/api/example-list";
import { examples } from "@/app/_features/api/examples";
import { ProblemTable } from "@/app/_features/api/problem-table";
import { ReadTable } from "@/app/_features/api/read-table";
import { WebhookSection } from "@/app/_features/api/webhook-section";
import { WriteTable } from "@/app/_features/api/write-table";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api");
  return publicPage({ title: t("title"), description: t("lead"), path: apiDocPath });
}

/** The API for people: what can be asked, with examples that answer, and what its refusals mean. */
export default async function ApiPage() {
  const [t, shown] = await Promise.all([getTranslations("api"), examples()]);
  return (
    <>
      <PublicBreadcrumb path={apiDocPath} items={[{ label: t("openData"), href: "/donnees" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <ApiFacts />
      <ReadTable />
      <ExampleList examples={shown} />
      <WriteTable />
      <WebhookSection />
      <section className="pas-section">
        <h2>{t("rules.title")}</h2>
        <ul className="pas-prose">
          {(["pages", "versions", "limits", "browsers", "stable", "private"] as const).map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </section>
      <ProblemTable />
    </>
  );
}
