"use client";

import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Link } from "@/app/_components/link";
import type { ApplicationContent } from "@/server/domain/application/content";
import { asksAnything } from "@/server/domain/call/questions/asks";
import { useDraft, useDraftView } from "./draft-context";
import { checkSlug, isMendedAtCheck, sectionOf, sectionsFor } from "./sections";

/** The sections of the form, each with how much is still missing in it; on a phone, folded before the fields. */
export function SectionMenu() {
  const t = useTranslations("dossier");
  const view = useDraftView();
  const { findings } = useDraft();
  const { section } = useParams<{ section: string }>();
  const [openIn, setOpenIn] = useState<string | null>(null);
  const base = `/dossiers/${view.ref}/formulaire`;
  // Opened in one section, it is folded again in the next.
  const isOpen = openIn === section;
  const listId = useId();
  return (
    <nav className="fr-sidemenu pas-sections" aria-label={t("form.sections")}>
      <button
        type="button"
        className="pas-sections__toggle"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpenIn(isOpen ? null : section)}
      >
        {t("form.sections")}
      </button>
      <ul className="fr-sidemenu__list" id={listId} data-open={isOpen}>
        {sectionsFor(asksAnything({ sections: view.questions })).map(({ slug, key }) => {
          const left = findings.filter(({ field }) => !isMendedAtCheck(field) && sectionOf(field).key === key).length;
          return (
            <li key={slug} className="fr-sidemenu__item">
              <Link
                className="fr-sidemenu__link"
                href={`${base}/${slug}`}
                aria-current={section === slug ? "page" : undefined}
              >
                <span>{t(`sections.${key}`)}</span>
                <span className={`pas-left${left === 0 ? " pas-left--none" : ""}`}>
                  {left === 0 ? t("form.complete") : t("form.left", { count: left })}
                </span>
              </Link>
            </li>
          );
        })}
        <li className="fr-sidemenu__item">
          <Link
            className="fr-sidemenu__link"
            href={`${base}/${checkSlug}`}
            aria-current={section === checkSlug ? "page" : undefined}
          >
            {t("sections.check")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

/** The project's title as it is being typed. */
export function DraftTitle() {
  const t = useTranslations("dossier.form");
  const { control } = useFormContext<ApplicationContent>();
  const title = useWatch({ control, name: "project.title" });
  return <h1 className="fr-h3">{title || t("untitled")}</h1>;
}

/** To the section before and the one after. */
export function SectionSteps() {
  const t = useTranslations("dossier.form");
  const view = useDraftView();
  const { section } = useParams<{ section: string }>();
  const shown = sectionsFor(asksAnything({ sections: view.questions }));
  const index = shown.findIndex(({ slug }) => slug === section);
  const before = shown[index - 1]?.slug;
  const after = shown[index + 1]?.slug ?? checkSlug;
  const base = `/dossiers/${view.ref}/formulaire`;
  if (index === -1) return null;
  return (
    <div className="fr-btns-group fr-btns-group--inline-sm pas-next">
      {before && (
        <Link className="fr-btn fr-btn--secondary" href={`${base}/${before}`}>
          {t("before")}
        </Link>
      )}
      <Link className="fr-btn" href={`${base}/${after}`}>
        {after === checkSlug ? t("toCheck") : t("next")}
      </Link>
    </div>
  );
}
