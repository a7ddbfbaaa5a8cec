import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonGroup, ButtonLink } from "./_components/button";
import { PageHeading } from "./_components/page-heading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errors"))("notFound.title") };
}

/** No such page, or one that this person may not know of: both look the same. */
export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  return (
    <>
      <PageHeading eyebrow="404" title={t("title")} lead={t("lead")} />
      <ButtonGroup>
        <ButtonLink href="/appels">{t("calls")}</ButtonLink>
        <ButtonLink href="/" variant="tertiary">
          {t("home")}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
