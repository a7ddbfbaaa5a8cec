import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { PageHeading } from "@/app/_components/page-heading";
import { SubmitButton } from "@/app/_components/submit-button";
import { addressOfLink } from "@/server/services/user/sign-in";
import { nextOf, parameter, type Search, withParameters } from "../inputs";
import { followLink } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sign-in.link"))("title"), robots: { index: false } };
}

/** Where the link of the mail leads: a button, because scanners of mails open links. Anyone may see it. */
export default async function LinkPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const next = nextOf(search);
  const token = parameter(search, "jeton");
  const email = await addressOfLink(token);
  const t = await getTranslations("sign-in.link");
  if (!email)
    return (
      <>
        <PageHeading title={t("expiredTitle")} lead={t("expired")} />
        <ButtonLink href={withParameters("/connexion", { suite: next })}>{t("again")}</ButtonLink>
      </>
    );
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead", { email })} />
      <form action={followLink}>
        <input type="hidden" name="jeton" value={token} />
        <input type="hidden" name="suite" value={next ?? ""} />
        <SubmitButton>{t("submit")}</SubmitButton>
      </form>
    </>
  );
}
