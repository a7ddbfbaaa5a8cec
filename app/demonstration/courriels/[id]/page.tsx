import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { z } from "zod";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { DefinitionList } from "@/app/_components/definition-list";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { DateTime } from "@/app/_components/values";
import { FateBadge } from "@/app/_features/outbox/fate-badge";
import { readDemoMail } from "@/server/services/mail/demo-mails";
import { orNotFound } from "../../or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("demo.mails"))("title"), robots: { index: false } };
}

/** One mail of the demonstration, as text. Anyone may see it, and only there. */
export default async function DemoMailPage({ params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const mail = await orNotFound(readDemoMail(id.data));
  const t = await getTranslations("demo.mails");
  return (
    <>
      <PageHeading title={mail.subject} />
      <DefinitionList
        items={[
          { term: t("recipient"), description: mail.recipient },
          { term: t("date"), description: <DateTime value={mail.createdAt} /> },
          {
            term: t("status"),
            description: (
              <>
                <FateBadge fate={mail.status} /> {mail.tries > 0 && t("tries", { tries: mail.tries })}
              </>
            ),
          },
          { term: t("lastError"), description: mail.lastError },
        ]}
      />
      {mail.text === null ? (
        <Alert tone="info">{t("hidden")}</Alert>
      ) : (
        <section className="pas-panel pas-section" aria-label={t("text")}>
          <MailText text={mail.text} />
        </section>
      )}
      {mail.link && <ButtonLink href={mail.link}>{t("follow")}</ButtonLink>}
      <p className="fr-mt-4w">
        <Link className="fr-link" href="/demonstration/courriels">
          {t("back")}
        </Link>
      </p>
    </>
  );
}

/** Plain text, with its blank lines as paragraphs and its line breaks kept. */
function MailText({ text }: { text: string }) {
  return text
    .trim()
    .split("\n\n")
    .map((paragraph) => (
      <p key={paragraph}>
        {paragraph.split("\n").map((line) => (
          <Fragment key={line}>
            {line}
            <br />
          </Fragment>
        ))}
      </p>
    ));
}
