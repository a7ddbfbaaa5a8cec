import "@/app/_styles/figures.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { AxisSection } from "@/app/_features/figures/axis-section";
import { KeyFigures } from "@/app/_features/figures/key-figures";
import { SelectionForm } from "@/app/_features/figures/selection-form";
import { YearsExplained } from "@/app/_features/figures/years-explained";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { axes, axisWords } from "@/server/domain/figures/axis";
import { isWhole, selectionOf } from "@/server/domain/figures/selection";
import { loadFigures } from "@/server/services/figures/load-figures";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("figures");
  return publicPage({ title: t("title"), description: t("lead"), path: "/chiffres" });
}

/** What was granted, along every axis. `?annee=2010&appel=…&pays=ML` chooses which awards are counted. */
export default async function FiguresPage({ searchParams }: PageProps<"/chiffres">) {
  const parameters = await searchParams;
  const { selection } = selectionOf((word) => {
    const given = parameters[word];
    return typeof given === "string" ? given : null;
  });
  const [t, all, figures] = await Promise.all([getTranslations("figures"), loadFigures({}), loadFigures(selection)]);

  if (all.awarded.projects === 0)
    return (
      <>
        <PageHeading title={t("title")} lead={t("lead")} />
        <EmptyState title={t("empty.title")} action={<ButtonLink href="/appels">{t("empty.calls")}</ButtonLink>}>
          <p>{t("empty.text")}</p>
        </EmptyState>
        <YearsExplained />
      </>
    );

  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <SelectionForm selection={selection} choices={all.lines} />
      {figures.awarded.projects === 0 && !isWhole(selection) ? (
        <EmptyState title={t("nothing.title")} action={<ButtonLink href="/chiffres">{t("filter.clear")}</ButtonLink>}>
          <p>{t("nothing.text")}</p>
        </EmptyState>
      ) : (
        <>
          <KeyFigures awarded={figures.awarded} givenUp={figures.givenUp} />
          <nav aria-label={t("onThisPage")}>
            <ul className="pas-row pas-on-page">
              {axes.map((axis) => (
                <li key={axis}>
                  <a className="fr-link" href={`#${axisWords[axis]}`}>
                    {t(`axis.${axis}.title`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <YearsExplained />
          <p>
            <Link href="/donnees">{t("openData")}</Link>
          </p>
          {axes.map((axis) => (
            <AxisSection key={axis} axis={axis} figures={figures} selection={selection} />
          ))}
        </>
      )}
    </>
  );
}
