import { getTranslations } from "next-intl/server";
import { ButtonGroup, ButtonLink } from "./_components/button";
import { PageHeading } from "./_components/page-heading";

/** A page that exists for all to know, and that this person's roles do not open. */
export default async function Forbidden() {
  const t = await getTranslations("errors.forbidden");
  return (
    <>
      <PageHeading eyebrow="403" title={t("title")} lead={t("lead")} />
      <ButtonGroup>
        <ButtonLink href="/compte">{t("account")}</ButtonLink>
        <ButtonLink href="/" variant="tertiary">
          {t("home")}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
