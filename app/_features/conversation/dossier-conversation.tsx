import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { StatusBadge } from "@/app/_features/application/status-badge";
import type { Granted } from "@/server/auth/grants";
import { takesMessages } from "@/server/domain/conversation/opening";
import { countryName } from "@/server/domain/country/names";
import { allows } from "@/server/domain/user/permissions";
import { readMessages } from "@/server/services/conversation/read-messages";
import { before } from "./before";
import type { Space } from "./space";
import { ThreadView } from "./thread-view";

interface Props {
  granted: Granted<"conversation.read">;
  space: Space;
  /** What the address says of the part to show. */
  avant: string | string[] | undefined;
}

/** The conversation of a dossier, the same in each space. */
export async function DossierConversation({ granted, space, avant }: Props) {
  const { application, actor } = granted;
  const { ref, number, lead, countries, status } = application;
  const t = await getTranslations("conversations");
  const spaces = await getTranslations("navigation");
  const locale = await getLocale();
  const thread = await readMessages(granted, before(avant));
  const base = `/${space}`;
  const sections = { dossiers: "applications", avis: "opinions", instruction: "review" } as const;
  return (
    <>
      <Breadcrumb
        items={[
          { label: spaces(sections[space]), href: base },
          { label: number ?? ref, href: `${base}/${ref}` },
        ]}
        current={t("link")}
      />
      <PageHeading
        eyebrow={
          <>
            {number} · {lead.name} <StatusBadge status={status} />
          </>
        }
        title={t("dossier.title")}
        lead={application.content.project.title}
      />
      <p>
        {t("dossier.readers", {
          authority: lead.name,
          count: countries.length,
          countries: new Intl.ListFormat(locale).format(countries.map((country) => countryName(country, locale))),
        })}
      </p>
      <ThreadView
        thread={thread}
        target={{ kind: "dossier", ref }}
        userId={actor.userId}
        path={`${base}/${ref}/messages`}
        mayWrite={allows("conversation.write", actor, application)}
        closedBecause={takesMessages(status) ? null : t("dossier.closed")}
      />
    </>
  );
}
