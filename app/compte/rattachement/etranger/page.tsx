import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { Button } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { TextField } from "@/app/_components/text-field";
import { placeLabel } from "@/app/_features/register/labels";
import { gate } from "@/server/auth/gate";
import { searchForeignAuthorities } from "@/server/services/organisation/search-foreign";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("claimForeign.title") };
}

/** Finds a foreign authority of the register (`?q=`); each leads to the request to join it. */
export default async function ClaimForeignPage({ searchParams }: PageProps<"/compte/rattachement/etranger">) {
  await gate.space("authority.search");
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim() : "";
  const [t, locale, hits] = await Promise.all([
    getTranslations("exchange.claimForeign"),
    getLocale(),
    searchForeignAuthorities(query),
  ]);
  return (
    <>
      <Breadcrumb items={[{ label: t("back"), href: "/compte" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <search>
        <form className="pas-filters">
          <TextField
            name="q"
            type="search"
            label={t("label")}
            hint={t("hint")}
            defaultValue={query}
            maxLength={120}
            autoComplete="off"
          />
          <Button>{t("submit")}</Button>
        </form>
      </search>
      {query !== "" && (
        <p role="status" className="pas-muted">
          {t("count", { count: hits.length })}
        </p>
      )}
      {hits.length > 0 && (
        <ul aria-label={t("results")} className="pas-results">
          {hits.map(({ id, name, country, region }) => (
            <li key={id}>
              <Link href={`/compte/rattachement?collectivite=${id}`}>{name}</Link>
              <span className="pas-muted"> {placeLabel(country, region, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
