import { getTranslations } from "next-intl/server";
import type { Granted } from "@/server/auth/grants";
import { adviceAsked } from "@/server/services/conversation/list-advice";
import { AdviceTable } from "./advice-table";
import { UnreadBadge } from "./unread-badge";

interface Props {
  granted: Granted<"account.manage">;
  /** Only about this call. */
  callSlug?: string;
}

/** What the reader's authorities have asked embassies, the latest first; nothing while they asked nothing. */
export async function AdviceSection({ granted, callSlug }: Props) {
  const { rows, total, unread } = await adviceAsked(granted, callSlug === undefined ? {} : { callSlug });
  if (total === 0) return null;
  const t = await getTranslations("conversations.list");
  return (
    <section className="pas-section" aria-labelledby="conseils">
      <h2 id="conseils" className="fr-h4">
        {t("title")} <UnreadBadge count={unread} />
      </h2>
      <AdviceTable rows={rows} space="dossiers" />
    </section>
  );
}
