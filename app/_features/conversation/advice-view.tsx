import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { formatDateTime } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import { takesAdvice } from "@/server/domain/conversation/opening";
import { allowsOnAdvice } from "@/server/domain/user/permissions";
import { draftsToOpen } from "@/server/services/conversation/open-draft";
import { readAdvice } from "@/server/services/conversation/read-messages";
import { before } from "./before";
import { DraftPanel } from "./draft-panel";
import { ThreadView } from "./thread-view";

interface Props {
  granted: Granted<"advice.read">;
  /** The way back up. */
  trail: { label: string; href: string }[];
  path: string;
  avant: string | string[] | undefined;
  /** What one side sees beside. */
  children: ReactNode;
}

/** A conversation before filing, as both sides see it. */
export async function AdviceView({ granted, trail, path, avant, children }: Props) {
  const { advice, actor } = granted;
  const { id, call, authority, embassy, draftIsOpen, loadedAt } = advice;
  const t = await getTranslations("conversations");
  const thread = await readAdvice(granted, before(avant));
  return (
    <>
      <Breadcrumb items={trail} current={t("advice.title")} />
      <PageHeading
        eyebrow={<Link href={`/appels/${call.slug}`}>{call.title}</Link>}
        title={t("advice.title")}
        lead={t("advice.between", { authority, embassy })}
      />
      <p>{t("advice.readers")}</p>
      <div className="pas-split">
        <ThreadView
          thread={thread}
          target={{ kind: "advice", id }}
          userId={actor.userId}
          path={path}
          mayWrite={allowsOnAdvice("advice.write", actor, advice)}
          closedBecause={takesAdvice(call, loadedAt) ? null : t("advice.closed")}
          draftIsOpen={draftIsOpen}
        />
        <aside className="pas-panel" aria-labelledby="brouillon">
          <h2 id="brouillon" className="fr-h5">
            {t("draft.title")}
          </h2>
          {children}
        </aside>
      </div>
    </>
  );
}

/** For the authority: lets the embassy read a draft. */
export async function OwnDraft({ granted }: { granted: Granted<"advice.openDraft"> }) {
  const { advice } = granted;
  const { draft, draftIsOpen, draftOpenedAt } = advice;
  const t = await getTranslations("conversations.draft");
  const locale = await getLocale();
  const drafts = await draftsToOpen(granted);
  const isOpen = draftIsOpen && draft && draftOpenedAt;
  return (
    <>
      <p className="pas-muted">{t("explained")}</p>
      <ClientMessages namespaces={["conversations", "failures"]}>
        <DraftPanel
          adviceId={advice.id}
          opened={isOpen ? { title: draft.title || t("untitled"), since: formatDateTime(draftOpenedAt, locale) } : null}
          drafts={drafts.map(({ ref, title }) => ({ value: ref, label: `${title || t("untitled")} (${ref})` }))}
          named={draft?.ref}
        />
      </ClientMessages>
      {draft && (
        <p className="fr-mt-2w">
          <Link className="fr-link" href={`/dossiers/${draft.ref}`}>
            {t("ownLink")}
          </Link>
        </p>
      )}
    </>
  );
}

/** For the embassy: the draft, while it may be read. */
export async function TheirDraft({ granted }: { granted: Granted<"advice.read"> }) {
  const { id, authority, draft, draftIsOpen } = granted.advice;
  const t = await getTranslations("conversations.draft");
  return (
    <div role="status">
      {draftIsOpen && draft ? (
        <>
          <p>{t("openToYou", { authority, title: draft.title || t("untitled") })}</p>
          <Link className="fr-link" href={`/avis/conseils/${id}/brouillon`}>
            {t("read")}
          </Link>
        </>
      ) : (
        <p>{t("notOpenToYou", { authority })}</p>
      )}
    </div>
  );
}
