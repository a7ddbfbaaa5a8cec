import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { locales } from "@/server/domain/locale";
import { type Actor, displayName } from "@/server/domain/user/actor";
import { BackHere } from "./back-here";

const ownName = { fr: "Français", en: "English" } as const;

/** Chooses the other language, without script. */
async function LanguageForm() {
  const current = await getLocale();
  const t = await getTranslations("navigation");
  return (
    <form method="post" action="/api/langue" aria-label={t("language")}>
      <BackHere />
      {locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button key={locale} name="langue" value={locale} lang={locale} className="pas-quick" type="submit">
            {ownName[locale]}
          </button>
        ))}
    </form>
  );
}

/** One's own business: account, signing in and out, language. */
export async function QuickAccess({ actor }: { actor: Actor | null }) {
  const t = await getTranslations("navigation");
  return (
    <ul className="pas-quicks">
      {actor ? (
        <>
          <li>
            <Link
              href="/compte"
              className="pas-quick fr-icon-account-circle-line"
              aria-label={t("accountOf", { name: displayName(actor) })}
            >
              {displayName(actor)}
            </Link>
          </li>
          <li>
            <form method="post" action="/connexion/sortie">
              <button className="pas-quick fr-icon-logout-box-r-line" type="submit">
                {t("signOut")}
              </button>
            </form>
          </li>
        </>
      ) : (
        <li>
          <Link href="/connexion" className="pas-quick fr-icon-account-circle-line">
            {t("signIn")}
          </Link>
        </li>
      )}
      <li>
        <LanguageForm />
      </li>
    </ul>
  );
}
