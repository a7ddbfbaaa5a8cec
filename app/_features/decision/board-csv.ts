import { getLocale, getTranslations } from "next-intl/server";
import { countryName } from "@/server/domain/country/names";
import { spreadsheetEuros } from "@/server/domain/csv";
import type { BoardRow } from "@/server/domain/decision/board";
import type { Cents } from "@/server/domain/money";
import { grantedIn, requestedIn } from "./board-table";

/** The board of a call as cells, header first: a line for each dossier, what it asks for and what it is granted by year. */
export async function boardLines(rows: readonly BoardRow[], years: readonly number[]): Promise<string[][]> {
  const [t, words, locale] = [
    await getTranslations("decisions"),
    await getTranslations("exports.board"),
    await getLocale(),
  ];
  const statuses = await getTranslations("dossier.status");
  const euros = (cents: Cents | null) => (cents === null ? "" : spreadsheetEuros(cents, locale));
  const opinion = ({ country, state, verdict, cameLate }: BoardRow["opinions"][number]) =>
    t(cameLate ? "opinionLineLate" : "opinionLine", {
      country: countryName(country, locale),
      state: verdict ? t(`verdict.${verdict}`) : t(`opinionState.${state}`),
    });
  return [
    [
      ...[words("number"), words("authority"), words("project"), words("countries"), words("status")],
      ...[t("board.opinionsColumn"), t("board.outcome")],
      ...years.map((year) => words("requestedIn", { year: String(year) })),
      words("requested"),
      ...years.map((year) => words("grantedIn", { year: String(year) })),
      words("granted"),
    ],
    ...rows.map((row) => [
      ...[row.number ?? row.ref, row.authority, row.title],
      row.countries.map((country) => countryName(country, locale)).join(", "),
      statuses(row.status),
      row.opinions.map(opinion).join(", "),
      row.decision ? t(`outcome.${row.decision.outcome}`) : "",
      ...years.map((year) => euros(requestedIn(row, year))),
      euros(row.requestedCents),
      ...years.map((year) => euros(grantedIn(row, year))),
      euros(row.decision?.totalCents ?? null),
    ]),
  ];
}
