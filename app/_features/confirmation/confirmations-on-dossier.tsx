import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { Amount } from "@/app/_components/values";
import type { Granted } from "@/server/auth/grants";
import { totalOf } from "@/server/domain/application/parties";
import { confirmationsView } from "@/server/services/confirmation/view";
import { ConfirmationStateText } from "./confirmation-state";

/** On the page of a dossier: what each party confirmed of its share, or not. Nothing where nobody is asked to. */
export async function ConfirmationsOnDossier({
  granted,
  headingLevel = 2,
}: {
  granted: Granted<"application.read">;
  headingLevel?: 2 | 3;
}) {
  const { parties, asked, mayAsk } = confirmationsView(granted);
  const isUnderWay = parties.some(({ state }) => state !== "notAsked");
  if (parties.length === 0 || (!asked && !isUnderWay)) return null;
  const t = await getTranslations("confirmation.panel");
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="pas-section">
      <Heading id="confirmations" className="fr-h5">
        {t("title")}
      </Heading>
      <DataTable
        caption={t("title")}
        captionHidden
        stacked
        rows={parties}
        rowKey={({ party }) => `${party.kind} ${party.id}`}
        columns={[
          {
            key: "party",
            header: t("party"),
            cell: ({ party }) => (
              <>
                {party.name || t("unnamed")}
                <span className="pas-muted pas-line">{t(`kinds.${party.kind}`)}</span>
              </>
            ),
          },
          { key: "share", header: t("share"), numeric: true, cell: ({ share }) => <Amount cents={totalOf(share)} /> },
          {
            key: "state",
            header: t("state"),
            cell: (confirmation) => <ConfirmationStateText confirmation={confirmation} />,
          },
        ]}
      />
      {mayAsk && parties.some(({ state }) => state !== "confirmed") && (
        <p className="fr-mt-1w">
          <Link
            className="fr-link"
            href={`/dossiers/${granted.application.ref}/formulaire/verification#champ-confirmations`}
          >
            {t("toMend")}
          </Link>
        </p>
      )}
    </div>
  );
}
