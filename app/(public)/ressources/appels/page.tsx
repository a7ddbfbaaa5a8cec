import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EmptyState } from "@/app/_components/empty-state";
import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { ListFilters } from "@/app/_components/list-filters";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { SelectField } from "@/app/_components/select-field";
import { CallText } from "@/app/_features/resource/call-text";
import { SectionTabs } from "@/app/_features/resource/section-tabs";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { listCallTexts, textStates, textsPageSize } from "@/server/services/call/list-texts";

const path = "/ressources/appels";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resources.calls");
  return publicPage({ title: t("title"), description: t("lead"), path });
}

/** The whole state of the list, as its address holds it. What is not understood is left out, never an error. */
const address = z.object({
  annee: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  etat: z.enum(textStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});

/** The texts of the calls, open, coming and past, by year: those of the calls themselves. */
export default async function CallTextsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const query = address.parse(givenParams(await searchParams));
  const { annee: year, etat: state, page = 1 } = query;
  const [t, { calls, total, years }] = await Promise.all([
    getTranslations("resources"),
    listCallTexts({ year, state, page }),
  ]);
  const shownYears = [...new Set(calls.map(({ firstYear }) => firstYear))];
  return (
    <>
      <PublicBreadcrumb items={[{ label: t("title"), href: "/ressources" }]} current={t("calls.title")} path={path} />
      <PageHeading title={t("calls.title")} lead={t("calls.lead")} />
      <SectionTabs current="calls" />
      <ListFilters
        action={path}
        label={t("filters")}
        apply={t("apply")}
        reset={t("reset")}
        resetHref={year === undefined && state === undefined ? null : path}
      >
        <SelectField
          name="annee"
          label={t("calls.year")}
          placeholder={t("calls.anyYear")}
          defaultValue={year}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <SelectField
          name="etat"
          label={t("calls.state")}
          placeholder={t("calls.anyYear")}
          defaultValue={state}
          options={textStates.map((one) => ({ value: one, label: t(`calls.states.${one}`) }))}
        />
      </ListFilters>
      <p role="status" className="fr-text--bold">
        {t("count", { count: total })}
      </p>
      {total === 0 && <EmptyState title={years.length === 0 ? t("calls.empty") : t("noMatch")} />}
      {shownYears.map((one) => (
        <section key={one} className="pas-section" aria-labelledby={`annee-${one}`}>
          <h2 id={`annee-${one}`}>{t("calls.inYear", { year: String(one) })}</h2>
          {calls
            .filter(({ firstYear }) => firstYear === one)
            .map((call) => (
              <CallText key={call.slug} call={call} />
            ))}
        </section>
      ))}
      <Pagination
        page={page}
        pageCount={Math.ceil(total / textsPageSize)}
        href={(to) => listAddress(path, { ...query, page: to })}
      />
    </>
  );
}
