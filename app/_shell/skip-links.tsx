import { getTranslations } from "next-intl/server";

/** The first things the keyboard meets: ways past the header. */
export async function SkipLinks() {
  const t = await getTranslations("navigation");
  const links = [
    ["contenu", t("toContent")],
    ["entete", t("toMenu")],
    ["pied", t("toFooter")],
  ];
  return (
    <nav className="fr-skiplinks" aria-label={t("skipLinks")}>
      <ul className="fr-container fr-skiplinks__list">
        {links.map(([id, label]) => (
          <li key={id}>
            <a className="fr-link" href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
