import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CardGrid } from "@/app/_components/card";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { CallCard } from "@/app/_features/call/call-card";
import { PastCalls } from "@/app/_features/call/past-calls";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { listPublicCalls } from "@/server/services/call/list-public";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calls");
  return publicPage({ title: t("title"), description: t("lead"), path: "/appels" });
}

/** The calls for projects: open, coming, past. `?annee=2026` keeps the past ones of that first year. */
export default async function CallsPage({ searchParams }: PageProps<"/appels">) {
  const { annee } = await searchParams;
  const year = typeof annee === "string" && /^\d{4}$/.test(annee) ? Number(annee) : null;
  const [t, { open, coming, past }] = await Promise.all([getTranslations("calls"), listPublicCalls()]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <section className="pas-section" aria-labelledby="ouverts">
        <h2 id="ouverts">{t("open.title")}</h2>
        {open.length > 0 ? (
          <CardGrid>
            {open.map((call) => (
              <CallCard key={call.slug} call={call} />
            ))}
          </CardGrid>
        ) : (
          <EmptyState title={t("open.empty")} headingLevel={3}>
            <p>{t("open.emptyText")}</p>
          </EmptyState>
        )}
      </section>
      {coming.length > 0 && (
        <section className="pas-section" aria-labelledby="a-venir">
          <h2 id="a-venir">{t("coming.title")}</h2>
          <CardGrid>
            {coming.map((call) => (
              <CallCard key={call.slug} call={call} />
            ))}
          </CardGrid>
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="passes">
          <h2 id="passes">{t("past.title")}</h2>
          <PastCalls calls={past} year={year} />
        </section>
      )}
    </>
  );
}
