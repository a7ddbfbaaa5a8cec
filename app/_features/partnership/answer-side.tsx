import { useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { EmailAddress } from "@/app/_components/values";
import { cooperationHref } from "@/app/_features/register/labels";
import { isTheme } from "@/server/domain/call/themes";
import { endOf } from "@/server/domain/exchange/answers";
import type { Actor } from "@/server/domain/user/actor";
import { allowsOnAnswer } from "@/server/domain/user/permissions";
import type { LoadedAnswer } from "@/server/services/exchange/load-answer";
import type { Contact, ReadAnswer } from "@/server/services/exchange/read-answer";
import { AnswerDecision, ShareMine } from "./answer-decision";
import { EnterForm } from "./enter-form";

interface AnswerSideProps {
  answer: LoadedAnswer;
  actor: Actor;
  read: ReadAnswer;
}

/** Beside an exchange: how it stands, the details once they may be seen, and what can be done next. */
export function AnswerSide({ answer, actor, read }: AnswerSideProps) {
  const t = useTranslations("exchange.thread");
  const { id, status } = answer;
  const isOwner = endOf(actor, answer) === "owner";
  const writes = allowsOnAnswer("answer.write", actor, answer);
  return (
    <>
      {status === "open" && <p>{t("hidden")}</p>}
      {status === "open" && !isOwner && <p>{t("waiting", { authority: answer.owner.name })}</p>}
      {status === "declined" && <p>{t("declined")}</p>}
      {allowsOnAnswer("answer.decide", actor, answer) && (
        <ClientMessages namespaces={["exchange", "failures"]}>
          <AnswerDecision answerId={id} other={answer.answerer.name} isOpen={status === "open"} />
        </ClientMessages>
      )}
      {status === "accepted" && (
        <>
          <Contacts contacts={read.contacts} />
          {writes && !read.hasAgreed && (
            <ClientMessages namespaces={["exchange", "failures"]}>
              <ShareMine answerId={id} />
            </ClientMessages>
          )}
          <Register answer={answer} actor={actor} />
        </>
      )}
    </>
  );
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const t = useTranslations("exchange.thread");
  return (
    <section aria-labelledby="coordonnees">
      <h2 id="coordonnees" className="fr-h5">
        {t("contacts")}
      </h2>
      <ul className="fr-raw-list pas-stack fr-mb-3w">
        {contacts.map(({ name, email, organisation }) => (
          <li key={email}>
            <strong>{name || organisation}</strong>
            <br />
            {organisation}
            <br />
            <a href={`mailto:${email}`}>
              <EmailAddress address={email} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Into the register in one step; or where it stands there. */
function Register({ answer, actor }: { answer: LoadedAnswer; actor: Actor }) {
  const t = useTranslations("exchange.enter");
  const { cooperation, french, foreign } = answer;
  if (cooperation)
    return (
      <Alert tone="success" title={t("entered")} headingLevel={2} role="status">
        <p>{cooperation.isConfirmed ? t("confirmed") : t("waiting")}</p>
        <p>
          <Link className="fr-link" href={cooperationHref(cooperation.slug)}>
            {t("see")}
          </Link>
        </p>
      </Alert>
    );
  if (!allowsOnAnswer("answer.enter", actor, answer)) return null;
  return (
    <section aria-labelledby="inscrire">
      <h2 id="inscrire" className="fr-h5">
        {t("title")}
      </h2>
      <p>{t("text", { french: french.name, foreign: foreign.name })}</p>
      <ClientMessages namespaces={["exchange", "register", "themes", "failures"]}>
        <EnterForm
          answerId={answer.id}
          themes={answer.notice.themes.filter(isTheme)}
          year={answer.loadedAt.getFullYear()}
        />
      </ClientMessages>
    </section>
  );
}
