import { useTranslations } from "next-intl";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import type { Thread } from "@/server/services/conversation/read-messages";
import { Compose } from "./compose";
import { LiveThread } from "./live-thread";
import { MessageList } from "./message-list";
import type { Target } from "./target";

interface ThreadViewProps {
  thread: Thread;
  target: Target;
  userId: string;
  /** The address of the page. */
  path: string;
  mayWrite: boolean;
  /** Why nobody writes here any more, when they would otherwise. */
  closedBecause?: string | null;
  draftIsOpen?: boolean;
}

/** A conversation: what was written, and where to write. */
export function ThreadView(props: ThreadViewProps) {
  const { thread, target, userId, path, mayWrite, closedBecause = null, draftIsOpen } = props;
  const t = useTranslations("conversations");
  const [first] = thread.messages;
  const lastShown = thread.messages.at(-1)?.sequence ?? 0;
  const hasUnread = thread.messages.some(({ isUnread }) => isUnread);
  return (
    <div className="pas-thread">
      {first && first.sequence > 1 && (
        <p>
          <Link className="fr-link" href={`${path}?avant=${first.sequence}`}>
            {t("earlier")}
          </Link>
        </p>
      )}
      <MessageList messages={thread.messages} />
      {lastShown < thread.last && (
        <p>
          <Link className="fr-link" href={path}>
            {t("latest")}
          </Link>
        </p>
      )}
      <ClientMessages namespaces={["conversations", "failures", "attachments"]}>
        <LiveThread target={target} last={thread.last} draftIsOpen={draftIsOpen} toMark={hasUnread ? lastShown : 0} />
        {mayWrite && !closedBecause && <Compose target={target} userId={userId} path={path} />}
      </ClientMessages>
      {closedBecause ? (
        <p className="pas-muted">{closedBecause}</p>
      ) : (
        !mayWrite && <p className="pas-muted">{t("readOnly")}</p>
      )}
    </div>
  );
}
