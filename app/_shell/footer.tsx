import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { BackHere } from "./back-here";
import { currentTheme, themes } from "./theme";

const footerPages = [
  ["verify", "/verifier"],
  ["openData", "/donnees"],
  ["accessibility", "/accessibilite"],
  ["legalNotice", "/mentions-legales"],
  ["personalData", "/donnees-personnelles"],
] as const;

/** Chooses light, dark, or the device's, without script. */
async function ThemeForm() {
  const t = await getTranslations("navigation");
  const current = await currentTheme();
  return (
    <form method="post" action="/api/theme" className="pas-theme" aria-label={t("theme")}>
      <BackHere />
      <span aria-hidden="true">{t("theme")}</span>
      {themes.map((theme) => (
        <button
          key={theme}
          name="theme"
          value={theme}
          type="submit"
          className="pas-quick"
          aria-pressed={theme === current}
        >
          {t(`themes.${theme}`)}
        </button>
      ))}
    </form>
  );
}

/** The footer: what the service is, the pages the law asks for, the look of the pages. */
export async function Footer() {
  const t = await getTranslations("navigation");
  const common = await getTranslations("common");
  return (
    <footer className="pas-footer" id="pied">
      <div className="fr-container">
        <p className="pas-footer__about">
          <strong>{common("serviceName")}</strong> {common("description")}
        </p>
        <div className="pas-footer__row">
          <nav aria-label={t("legal")}>
            <ul>
              {footerPages.map(([key, href]) => (
                <li key={key}>
                  <Link href={href}>{t(key)}</Link>
                </li>
              ))}
            </ul>
          </nav>
          <ThemeForm />
        </div>
      </div>
    </footer>
  );
}
