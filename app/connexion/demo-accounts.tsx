import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_components/button";
import { type DemoAccount, listDemoAccounts } from "@/server/services/user/demo-accounts";
import { signInAsDemo } from "./actions";

/** The invented people of the demonstration, each with a button that signs in as them. */
export async function DemoAccounts({ next }: { next: string | null }) {
  const t = await getTranslations("sign-in.demo");
  const accounts = await listDemoAccounts();
  return (
    <section aria-labelledby="demonstration" className="pas-section fr-mt-6w">
      <h2 id="demonstration">{t("title")}</h2>
      <p>{t("lead")}</p>
      {accounts.length === 0 && <p>{t("none")}</p>}
      <ul className="fr-raw-list pas-stack">
        {accounts.map((account) => (
          <li key={account.email} className="pas-panel pas-row pas-row--between">
            <Account account={account} />
            <form action={signInAsDemo}>
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="suite" value={next ?? ""} />
              <Button variant="secondary" size="sm">
                {t("signIn")} <span className="fr-sr-only">{t("as", { name: account.name || account.email })}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Account({ account: { name, email, memberships } }: { account: DemoAccount }) {
  const t = await getTranslations("account.roles");
  return (
    <div>
      <p className="fr-mb-0">
        <strong>{name || email}</strong> <span className="fr-text--sm">{email}</span>
      </p>
      {memberships.map(({ organisationName, roles }) => (
        <p key={organisationName} className="fr-text--sm fr-mb-0">
          {organisationName} · {roles.map((role) => t(role)).join(", ")}
        </p>
      ))}
    </div>
  );
}
