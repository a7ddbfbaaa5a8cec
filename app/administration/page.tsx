import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CardGrid } from "@/app/_components/card";
import { PageHeading } from "@/app/_components/page-heading";
import { Tile } from "@/app/_components/tile";
import { ResourcesTile } from "@/app/_features/resource/resources-tile";
import { gate } from "@/server/auth/gate";
import type { Granted } from "@/server/auth/grants";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { listCalls } from "@/server/services/call/list-calls";
import { countSubmitted } from "@/server/services/exchange/list-notices";
import { listClaimsToAnswer } from "@/server/services/organisation/list-claims";
import { countFailed } from "@/server/services/outbox/list-outbox";
import { countRequests } from "@/server/services/register-request/list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("call-admin"))("home.title") };
}

async function RegisterTile({ granted }: { granted: Granted<"request.moderate"> }) {
  const [t, count] = await Promise.all([getTranslations("requests.moderate"), countRequests(granted)]);
  return (
    <Tile title={t("tile")} href="/administration/repertoire" headingLevel={2} detail={t("tileDetail", { count })}>
      {t("tileText")}
    </Tile>
  );
}

/** The ways into what the ministry prepares. */
export default async function AdministrationPage() {
  const [granted, answering, sending, t, imports] = await Promise.all([
    gate.space("administration.open"),
    gate.space("claim.answer"),
    gate.space("mail.manage"),
    getTranslations("call-admin.home"),
    getTranslations("register-import"),
  ]);
  const desk = allowsPlainly("request.moderate", granted.actor) && (await gate.space("request.moderate"));
  const services = await getTranslations("services");
  const tExchange = await getTranslations("exchange.moderation");
  // Officers open this page as well, and moderate no notices.
  const exchange = allowsPlainly("exchange.moderate", granted.actor)
    ? await countSubmitted(await gate.space("exchange.moderate"))
    : null;
  const [calls, claims, failed] = await Promise.all([
    listCalls(granted),
    listClaimsToAnswer(answering),
    countFailed(sending),
  ]);
  const count = (phase: "open" | "draft") => calls.filter((call) => call.phase === phase).length;
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <CardGrid>
        <Tile
          title={t("calls")}
          href="/administration/appels"
          headingLevel={2}
          detail={t("callsDetail", { open: count("open"), drafts: count("draft") })}
        >
          {t("callsText")}
        </Tile>
        <Tile
          title={t("claims")}
          href="/administration/rattachements"
          headingLevel={2}
          detail={t("claimsDetail", { count: claims.total })}
        >
          {t("claimsText")}
        </Tile>
        {allowsPlainly("organisation.create", granted.actor) && (
          <Tile title={services("tile")} href="/administration/organisations" headingLevel={2}>
            {services("tileText")}
          </Tile>
        )}
        {desk && <RegisterTile granted={desk} />}
        {exchange !== null && (
          <Tile
            title={tExchange("tile")}
            href="/administration/bourse"
            headingLevel={2}
            detail={tExchange("tileDetail", { count: exchange })}
          >
            {tExchange("tileText")}
          </Tile>
        )}
        {allowsPlainly("resource.create", granted.actor) && <ResourcesTile />}
        {allowsPlainly("register.import", granted.actor) && (
          <Tile title={imports("tile")} href="/administration/repertoire/import" headingLevel={2}>
            {imports("tileText")}
          </Tile>
        )}
        <Tile title={t("journal")} href="/administration/journal" headingLevel={2}>
          {t("journalText")}
        </Tile>
        <Tile
          title={t("mails")}
          href="/administration/courriels"
          headingLevel={2}
          detail={t("mailsDetail", { count: failed })}
        >
          {t("mailsText")}
        </Tile>
      </CardGrid>
    </>
  );
}
