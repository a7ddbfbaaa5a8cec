import { getTranslations } from "next-intl/server";
import { TabLinks } from "@/app/_components/tab-links";
import type { Granted } from "@/server/auth/grants";
import type { Actor } from "@/server/domain/user/actor";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { countRequests } from "@/server/services/register-request/list";
import { listAwaiting } from "@/server/services/register-review/awaiting";
import { listStale } from "@/server/services/register-review/stale";

const views = {
  corrections: "/avis/repertoire",
  stale: "/avis/repertoire/a-confirmer",
  requests: "/administration/repertoire",
  networks: "/administration/repertoire/reseaux",
} as const;
type View = keyof typeof views;

/** What keeps the register current: `current, granted`. Each with how much waits. */
export async function ReviewTabs({ current, granted }: { current: View; granted: Granted<"request.moderate"> }) {
  const [t, awaiting, stale, requests] = await Promise.all([
    getTranslations("entries.desk"),
    listAwaiting(granted),
    listStale(granted, 1),
    countRequests(granted),
  ]);
  const counts = { corrections: awaiting.total, stale: stale.total, requests };
  const isManager = allowsPlainly("network.manage", granted.actor);
  return (
    <TabLinks
      label={t("tabsLabel")}
      items={[
        ...(["corrections", "stale", "requests"] as const).map((view) => ({
          href: views[view],
          label: t(`tabs.${view}`),
          current: view === current,
          count: counts[view],
        })),
        // France's own networks: no embassy keeps them.
        ...(isManager ? [{ href: views.networks, label: t("tabs.networks"), current: current === "networks" }] : []),
      ]}
    />
  );
}

/** Where these pages belong: an embassy's opinions, or the ministry's administration. */
export async function deskHome(actor: Actor): Promise<{ label: string; href: string }> {
  const t = await getTranslations("requests.moderate");
  return allowsPlainly("administration.open", actor)
    ? { label: t("administration"), href: "/administration" }
    : { label: t("opinions"), href: "/avis" };
}
