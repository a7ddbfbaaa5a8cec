import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/badge";
import { Button } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { DateTime } from "@/app/_components/values";
import type { Granted } from "@/server/auth/grants";
import { sessionToken } from "@/server/auth/session-cookie";
import { listSessions } from "@/server/services/user/account";
import { closeOneSession, signOutEverywhere } from "./actions";
import { deviceOf } from "./device";

/** Where a person is signed in, and how to end it. */
export async function Sessions({ granted }: { granted: Granted<"account.manage"> }) {
  const t = await getTranslations("account.sessions");
  const sessions = await listSessions(granted, (await sessionToken()) ?? "");
  const name = (userAgent: string) => {
    const { browser, system } = deviceOf(userAgent);
    return browser && system ? t("on", { browser, system }) : (browser ?? system ?? t("unknown"));
  };
  return (
    <section className="pas-section">
      <h2>{t("title")}</h2>
      <p>{t("lead")}</p>
      <DataTable
        caption={t("title")}
        captionHidden
        stacked
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "browser",
            header: t("browser"),
            cell: ({ userAgent, isThisOne }) => (
              <>
                {name(userAgent)} {isThisOne && <Badge tone="info">{t("thisOne")}</Badge>}
              </>
            ),
          },
          { key: "since", header: t("since"), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
          {
            key: "action",
            header: t("action"),
            cell: ({ id, userAgent }) => (
              <form action={closeOneSession}>
                <input type="hidden" name="session" value={id} />
                <Button variant="tertiary" size="sm">
                  {t("revoke")} <span className="fr-sr-only">{name(userAgent)}</span>
                </Button>
              </form>
            ),
          },
        ]}
      />
      <form action={signOutEverywhere}>
        <Button variant="secondary">{t("revokeAll")}</Button>
      </form>
    </section>
  );
}
