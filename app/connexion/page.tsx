import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_components/page-heading";
import { SubmitButton } from "@/app/_components/submit-button";
import { TextField } from "@/app/_components/text-field";
import { currentActor } from "@/server/auth/current-actor";
import { homeOf } from "@/server/auth/home";
import { env } from "@/server/env";
import { requestCode } from "./actions";
import { DemoAccounts } from "./demo-accounts";
import { nextOf, parameter, type Search } from "./inputs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sign-in"))("title") };
}

/** Signing in, and signing up: the same thing. Anyone may see it. */
export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const next = nextOf(search);
  const actor = await currentActor();
  if (actor) redirect(next ?? homeOf(actor));
  const t = await getTranslations("sign-in");
  const isWrong = parameter(search, "erreur") === "adresse";
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <form action={requestCode} noValidate>
        <input type="hidden" name="suite" value={next ?? ""} />
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          required
          autoFocus={isWrong}
          defaultValue={parameter(search, "email")}
          label={t("email")}
          hint={t("emailHint")}
          error={isWrong ? t("errors.email") : undefined}
          width="medium"
        />
        <SubmitButton>{t("send")}</SubmitButton>
      </form>
      <p className="fr-mt-3w">{t("newcomer")}</p>
      {env().DEMO && <DemoAccounts next={next} />}
    </>
  );
}
