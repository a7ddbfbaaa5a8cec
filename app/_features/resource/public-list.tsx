import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/app/_components/empty-state";
import { ListFilters } from "@/app/_components/list-filters";
import { Pagination } from "@/app/_components/pagination";
import { searchedTextLength } from "@/app/_components/searched-text";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { locales } from "@/server/domain/locale";
import { publicPageSize } from "@/server/services/resource/public";
import { type ShownQuery, shownHref } from "./query";

interface PublicListProps {
  path: string;
  query: ShownQuery;
  total: number;
  countries: readonly SelectOption[];
  /** What a list says that has nothing at all. */
  empty: string;
  children: ReactNode;
}

/** A public list: narrowed by its address, so that it works without script and can be shared. */
export function PublicList({ path, query, total, countries, empty, children }: PublicListProps) {
  const t = useTranslations("resources");
  const isFiltered = (query.q ?? query.pays ?? query.langue) !== undefined;
  if (total === 0 && !isFiltered) return <EmptyState title={empty} />;
  return (
    <>
      <ListFilters
        action={path}
        label={t("filters")}
        apply={t("apply")}
        reset={t("reset")}
        resetHref={isFiltered ? path : null}
      >
        <TextField
          name="q"
          type="search"
          label={t("search")}
          hint={t("searchHint")}
          maxLength={searchedTextLength}
          defaultValue={query.q}
        />
        <SelectField
          name="pays"
          label={t("country")}
          placeholder={t("anyCountry")}
          options={countries}
          defaultValue={query.pays}
        />
        <SelectField
          name="langue"
          label={t("language")}
          placeholder={t("anyLanguage")}
          options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
          defaultValue={query.langue}
        />
      </ListFilters>
      <p role="status" className="fr-text--bold">
        {t("count", { count: total })}
      </p>
      {total === 0 ? (
        <EmptyState title={t("noMatch")}>
          <p>{t("noMatchText")}</p>
        </EmptyState>
      ) : (
        children
      )}
      <Pagination
        page={query.page ?? 1}
        pageCount={Math.ceil(total / publicPageSize)}
        href={(page) => shownHref(path, { ...query, page })}
      />
    </>
  );
}
