"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Link } from "@/app/_components/link";
import { useAnswerName } from "@/app/_features/question/answer-names";
import type { SavedField } from "@/server/domain/application/content";
import { useTheOthers } from "./company-context";
import { useDraftView } from "./draft-context";
import { checkSlug, sectionBySlug } from "./sections";

/** Who else has the dossier open, and in which section; and, in a sentence that is read out once, what they have just done. */
export function CompanyLine() {
  const t = useTranslations("together");
  const { present, isEditable } = useTheOthers();
  const view = useDraftView();
  const said = useWhatTheyDid();
  return (
    <>
      {present.length > 0 && (
        <section className="pas-company" aria-label={t("here")}>
          <p aria-hidden="true">{t("here")}</p>
          <ul>
            {present.map(({ tab, name, isSelf, section }) => (
              <li key={tab}>
                <span>{isSelf ? t("self") : name}</span>
                <SectionLink slug={section} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="pas-company__said" role="status">
        {said}
      </p>
      {!isEditable && (
        <div className="fr-alert fr-alert--warning fr-alert--sm" role="alert">
          <p>
            {t("closed")}{" "}
            <Link className="fr-link" href={`/dossiers/${view.ref}`}>
              {t("closedLink")}
            </Link>
          </p>
        </div>
      )}
    </>
  );
}

function SectionLink({ slug }: { slug: string }) {
  const t = useTranslations("dossier.sections");
  const view = useDraftView();
  const key = slug === checkSlug ? "check" : sectionBySlug(slug)?.key;
  if (!key) return null;
  return (
    <Link className="fr-link fr-text--sm" href={`/dossiers/${view.ref}/formulaire/${slug}`}>
      {t(key)}
    </Link>
  );
}

/** One sentence for whoever arrives and for each field that begins to change: not again while the same goes on. */
function useWhatTheyDid(): string {
  const t = useTranslations("together");
  const fieldName = useFieldName();
  const { present, fresh } = useTheOthers();
  const [said, setSaid] = useState("");
  const known = useRef({ tabs: new Set<string>(), fields: new Set<SavedField>() });
  useEffect(() => {
    const { tabs, fields } = known.current;
    const arrived = present.filter(({ tab, isSelf }) => !isSelf && !tabs.has(tab));
    const begun = [...fresh].filter(([field]) => !fields.has(field));
    known.current = { tabs: new Set(present.map(({ tab }) => tab)), fields: new Set(fresh.keys()) };
    const names = new Set(begun.map(([, by]) => by));
    const [name] = names.size === 1 ? [...names] : [];
    if (begun.length > 0)
      setSaid(
        t("changed", {
          name: name ?? t("someone"),
          fields: begun.map(([field]) => fieldName(field)).join(", "),
        }),
      );
    else if (arrived.length > 0) setSaid(arrived.map((person) => t("arrived", { name: person.name })).join(" "));
    else if (fresh.size === 0 && present.every(({ isSelf }) => isSelf)) setSaid("");
  }, [present, fresh, t, fieldName]);
  return said;
}

/** How the form calls a field. */
export function useFieldName(): (field: SavedField) => string {
  const t = useTranslations("dossier.save.fields");
  const answerName = useAnswerName();
  return (field) => answerName(field) ?? t(field.replace(".", "_") as never);
}
