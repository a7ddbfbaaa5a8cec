import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { DateOnly } from "@/app/_components/values";
import { homeOf } from "@/server/auth/home";
import { type Actor, isFrenchAuthority } from "@/server/domain/user/actor";
import { listOwnClaims } from "@/server/services/organisation/list-claims";

/** The organisations a person acts for, and those they ask to join. */
export async function Organisations({ actor }: { actor: Actor }) {
  const t = await getTranslations("account");
  const pending = (await listOwnClaims(actor)).filter(({ status }) => status === "pending");
  // Embassies and the ministry do not file dossiers.
  const mayJoin = actor.memberships.every(({ kind }) => isFrenchAuthority(kind) || kind === "foreignAuthority");
  const readsPublicOnly = homeOf(actor) === "/compte";
  const join = mayJoin && (
    <ButtonLink variant="secondary" href="/compte/rattachement">
      {t("organisations.join")}
    </ButtonLink>
  );
  return (
    <section className="pas-section">
      <h2>{t("organisations.title")}</h2>
      {actor.memberships.length === 0 ? (
        <EmptyState title={t("organisations.none")} headingLevel={3} action={join}>
          {t("organisations.noneHelp")}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t("organisations.title")}
            captionHidden
            stacked
            rows={actor.memberships}
            rowKey={({ organisationId }) => organisationId}
            columns={[
              {
                key: "name",
                header: t("organisations.name"),
                cell: ({ organisationId, organisationName }) => (
                  <Link href={`/compte/organisations/${organisationId}`}>{organisationName}</Link>
                ),
              },
              {
                key: "roles",
                header: t("organisations.roles"),
                cell: ({ roles }) => roles.map((role) => t(`roles.${role}`)).join(", "),
              },
            ]}
          />
          {readsPublicOnly && (
            <p>
              {t.rich("organisations.readsPublic", {
                calls: (chunks) => <Link href="/appels">{chunks}</Link>,
                figures: (chunks) => <Link href="/chiffres">{chunks}</Link>,
              })}
            </p>
          )}
          {join}
        </>
      )}
      {pending.length > 0 && (
        <>
          <h3 className="fr-h5 fr-mt-4w">{t("claims.title")}</h3>
          <DataTable
            caption={t("claims.title")}
            captionHidden
            stacked
            rows={pending}
            rowKey={({ id }) => id}
            columns={[
              { key: "authority", header: t("claims.authority"), cell: ({ organisation }) => organisation.name },
              { key: "askedOn", header: t("claims.askedOn"), cell: ({ createdAt }) => <DateOnly value={createdAt} /> },
            ]}
          />
        </>
      )}
    </section>
  );
}
