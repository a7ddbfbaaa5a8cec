import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { DateTime } from "@/app/_components/values";
import { formatDate } from "@/i18n/format";
import type { ListedKey } from "@/server/services/api-key/list-keys";
import { RevokeKey } from "./revoke-key";

/** The keys of somebody's organisations, each with what it may do, until when, and when it was used: `keys`. */
export async function KeyTable({ keys }: { keys: readonly ListedKey[] }) {
  const [t, locale] = await Promise.all([getTranslations("api-keys"), getLocale()]);
  return (
    <section className="pas-section">
      <h2 id="cles" tabIndex={-1}>
        {t("list")}
      </h2>
      <DataTable
        caption={t("list")}
        captionHidden
        stacked
        rows={keys}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("none")} headingLevel={3}>
            {t("noneHelp")}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            header: t("name"),
            cell: ({ name, start }) => (
              <>
                {name} <span className="pas-muted fr-text--sm">{t("beginsWith", { start })}</span>
              </>
            ),
          },
          { key: "organisation", header: t("organisation"), cell: ({ organisation }) => organisation.name },
          {
            key: "rights",
            header: t("rights"),
            cell: ({ rights }) =>
              rights.map((right) => t(`right.${right.replace(".", "_") as "applications_read"}`)).join(", "),
          },
          { key: "madeBy", header: t("madeBy"), cell: ({ madeBy }) => madeBy },
          {
            key: "until",
            header: t("until"),
            cell: ({ state, expiresAt }) => t(`states.${state}`, { date: formatDate(expiresAt, locale) }),
          },
          {
            key: "lastUsed",
            header: t("lastUsed"),
            cell: ({ lastUsedAt }) => (lastUsedAt ? <DateTime value={lastUsedAt} /> : t("never")),
          },
          {
            key: "actions",
            header: t("actions"),
            cell: ({ id, name, organisation, state }) => (
              <ClientMessages namespaces={["api-keys", "failures"]}>
                <RevokeKey organisationId={organisation.id} id={id} name={name} isActive={state === "active"} />
              </ClientMessages>
            ),
          },
        ]}
      />
    </section>
  );
}
