import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import type { Messages } from "@/messages";
import { contactKeptDays, unconfirmedKeptDays } from "@/server/domain/register/request";
import { codeMinutes } from "@/server/services/user/request-sign-in-code";
import { sessionMaxIdle } from "@/server/services/user/sessions";

type Page = keyof Messages["legal"];

const outside = (href: string) => (chunks: ReactNode) => <a href={href}>{chunks}</a>;

/** The marks that the texts may carry, and the figures that they tell. */
const marks = {
  p: (chunks: ReactNode) => <p>{chunks}</p>,
  ul: (chunks: ReactNode) => <ul>{chunks}</ul>,
  li: (chunks: ReactNode) => <li>{chunks}</li>,
  strong: (chunks: ReactNode) => <strong>{chunks}</strong>,
  notice: (chunks: ReactNode) => <Link href="/mentions-legales">{chunks}</Link>,
  rights: outside("https://formulaire.defenseurdesdroits.fr/"),
  cnil: outside("https://www.cnil.fr/fr/plaintes"),
  minutes: codeMinutes,
  unconfirmed: unconfirmedKeptDays,
  contact: contactKeptDays,
  days: sessionMaxIdle / (24 * 60 * 60),
};

/** One of the pages that the law asks for: its sections, in the order of the catalogue `legal`. */
export async function LegalText({ page, sections }: { page: Page; sections: readonly string[] }) {
  const t = await getTranslations("legal");
  const say = t as unknown as { (key: string): string; rich(key: string, values: typeof marks): ReactNode };
  return (
    <>
      <Breadcrumb items={[]} current={t(`${page}.title`)} />
      <PageHeading title={t(`${page}.title`)} lead={t(`${page}.lead`)} />
      <div className="pas-prose">
        {sections.map((section) => (
          <section key={section}>
            <h2 className="fr-h4">{say(`${page}.sections.${section}.title`)}</h2>
            {say.rich(`${page}.sections.${section}.text`, marks)}
          </section>
        ))}
      </div>
    </>
  );
}
