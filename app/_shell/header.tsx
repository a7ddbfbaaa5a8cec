import { getTranslations } from "next-intl/server";
import type { Actor } from "@/server/domain/user/actor";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { sectionsFor } from "./navigation";
import { QuickAccess } from "./quick-access";

async function NavLinks({ actor }: { actor: Actor | null }) {
  const t = await getTranslations("navigation");
  return (
    <ul className="fr-nav__list">
      {sectionsFor(actor).map(({ key, href }) => (
        <li key={key} className="fr-nav__item">
          <NavLink href={href} label={t(key)} />
        </li>
      ))}
    </ul>
  );
}

/**
 * The header. The navigation is there twice, of which the style sheet shows one: across the page, or folded in a
 * <details> on a phone, which opens without script.
 */
export async function Header({ actor }: { actor: Actor | null }) {
  const t = await getTranslations("navigation");
  return (
    <header className="pas-header" id="entete">
      <div className="fr-container pas-header__top">
        <Brand />
        <div className="pas-wide">
          <QuickAccess actor={actor} />
        </div>
      </div>
      <div className="pas-header__nav">
        <div className="fr-container">
          <nav className="fr-nav pas-wide" id="navigation" aria-label={t("main")}>
            <NavLinks actor={actor} />
          </nav>
          <details className="pas-menu pas-narrow" name="menu">
            <summary className="fr-icon-menu-fill">{t("menu")}</summary>
            <nav className="fr-nav" aria-label={t("main")}>
              <NavLinks actor={actor} />
            </nav>
            <QuickAccess actor={actor} />
          </details>
        </div>
      </div>
    </header>
  );
}
