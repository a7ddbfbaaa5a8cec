import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { PhaseBadge } from "@/app/_features/call/phase-badge";
import { Composer } from "@/app/_features/call/questions/composer";
import { placeChoices } from "@/app/_features/question/place-choices";
import { formatDateTime } from "@/i18n/format";
import { gate } from "@/server/auth/gate";
import { callsWithQuestions, correctionsOf } from "@/server/services/call/questionnaires";
import { isPastOpening } from "@/server/services/call/save-questions";
import { prepareCall } from "@/server/services/call/show-call";

type Props = PageProps<"/administration/appels/[slug]/questions">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("questions.compose"))("title") };
}

/** What a call asks of its own: composed until it opens, corrected while it is open, read afterwards. */
export default async function QuestionsPage({ params }: Props) {
  const granted = await gate.call("call.manage", (await params).slug);
  const { call } = granted;
  const [t, admin, locale, { phase, now }, others, corrections] = await Promise.all([
    getTranslations("questions.compose"),
    getTranslations("call-admin"),
    getLocale(),
    prepareCall(granted),
    callsWithQuestions(granted),
    correctionsOf(call.id),
  ]);
  const state = phase === "open" ? "open" : isPastOpening(phase) ? "frozen" : "editable";
  return (
    <>
      <Breadcrumb
        items={[
          { label: admin("home.title"), href: "/administration" },
          { label: admin("list.title"), href: "/administration/appels" },
          { label: call.title, href: `/administration/appels/${call.slug}` },
        ]}
        current={t("title")}
      />
      <PageHeading eyebrow={<PhaseBadge phase={phase} />} title={t("title")} lead={t(`lead.${state}`)} />
      <ClientMessages namespaces={["questions", "findings", "vocabulary", "themes", "failures", "organisations"]}>
        <Composer
          slug={call.slug}
          updatedAt={call.updatedAt.toISOString()}
          questions={call.questions}
          state={state}
          others={others.map(({ slug, title, questions }) => ({ slug, title, questions }))}
          countries={placeChoices(call, locale, now, true)}
        />
      </ClientMessages>
      {corrections.length > 0 && (
        <section aria-labelledby="corrections-publiees" className="pas-section">
          <h2 id="corrections-publiees">{t("history")}</h2>
          <ol>
            {corrections.map(({ number, note, publishedAt }) => (
              <li key={number}>
                {formatDateTime(publishedAt, locale)} – {note}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
