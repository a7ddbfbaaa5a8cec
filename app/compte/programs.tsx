import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import type { Actor } from "@/server/domain/user/actor";
import { allowsPlainly } from "@/server/domain/user/permissions";

/** Where somebody lets their programs in, when they may. */
export async function Programs({ actor }: { actor: Actor }) {
  if (!allowsPlainly("apiKeys.open", actor)) return null;
  const t = await getTranslations("account.programs");
  return (
    <section className="pas-section">
      <h2>{t("title")}</h2>
      <p>{t("lead")}</p>
      <ul>
        <li>
          <Link href="/compte/cles">{t("keys")}</Link>
        </li>
        <li>
          <Link href="/compte/webhooks">{t("webhooks")}</Link>
        </li>
      </ul>
    </section>
  );
}
