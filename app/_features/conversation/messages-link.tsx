import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import type { Granted } from "@/server/auth/grants";
import { allows } from "@/server/domain/user/permissions";
import { unreadOfDossiers } from "@/server/services/conversation/unread";
import type { Space } from "./space";
import { UnreadBadge } from "./unread-badge";

/** From a dossier to its conversation, with what the reader has not read; nothing before the first submission. */
export async function MessagesLink({ granted, space }: { granted: Granted<"application.read">; space: Space }) {
  const { application, actor } = granted;
  if (!allows("conversation.read", actor, application)) return null;
  const t = await getTranslations("conversations");
  const unread = await unreadOfDossiers(actor, [application.ref]);
  return (
    <ButtonLink variant="secondary" href={`/${space}/${application.ref}/messages`}>
      {t("link")} <UnreadBadge count={unread.get(application.ref)} />
    </ButtonLink>
  );
}
