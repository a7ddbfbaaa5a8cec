import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { SubmitButton } from "@/app/_components/submit-button";
import { TextField } from "@/app/_components/text-field";
import { emailAddress } from "@/server/services/user/email";
import { codeMinutes } from "@/server/services/user/request-sign-in-code";
import { requestCode } from "../actions";
import { nextOf, parameter, type Search, withParameters } from "../inputs";
import { enterCode } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sign-in.code"))("title") };
}

/** Where the code is typed. Says the same whether or not the address has an account. Anyone may see it. */
export default async function CodePage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const next = nextOf(search);
  const email = emailAddress.safeParse(parameter(search, "email"));
  if (!email.success) redirect("/connexion");
  const t = await getTranslations("sign-in");
  const error = parameter(search, "erreur");
  const wrong = {
    format: t("errors.codeFormat"),
    code: t("errors.wrong", { triesLeft: Number.parseInt(parameter(search, "reste"), 10) || 1 }),
  }[error];
  const refused = { perime: t("errors.expired"), limite: t("errors.tooMany") }[error];
  const hidden = (
    <>
      <input type="hidden" name="email" value={email.data} />
      <input type="hidden" name="suite" value={next ?? ""} />
    </>
  );
  return (
    <>
      <PageHeading
        title={t("code.title")}
        lead={error === "limite" ? undefined : t("code.sent", { email: email.data, minutes: codeMinutes })}
      />
      {refused && (
        <Alert tone="error" title={t("errorTitle")}>
          {refused}
        </Alert>
      )}
      <form action={enterCode} noValidate>
        {hidden}
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
          autoFocus
          label={t("code.label")}
          error={wrong}
          width="short"
        />
        <SubmitButton>{t("code.submit")}</SubmitButton>
      </form>
      <section aria-labelledby="rien" className="fr-mt-6w">
        <h2 id="rien" className="fr-h5">
          {t("code.nothing")}
        </h2>
        <p>{t("code.nothingHelp")}</p>
        <form action={requestCode}>
          {hidden}
          <SubmitButton variant="secondary">{t("code.again")}</SubmitButton>
        </form>
        <p className="fr-mt-2w">
          <Link className="fr-link" href={withParameters("/connexion", { email: email.data, suite: next })}>
            {t("code.other")}
          </Link>
        </p>
      </section>
    </>
  );
}
