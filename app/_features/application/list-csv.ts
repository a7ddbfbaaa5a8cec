import { getLocale, getTranslations } from "next-intl/server";
import { csvStream } from "@/app/_components/csv-response";
import { countryName } from "@/server/domain/country/names";
import { spreadsheetEuros } from "@/server/domain/csv";
import type { ExportedApplication } from "@/server/services/application/export-list";

/** Streams dossiers as CSV, chunk by chunk, as French spreadsheets open it. */
export async function applicationsCsv(chunks: AsyncGenerator<ExportedApplication[]>): Promise<Response> {
  const t = await getTranslations("dossier.list");
  const statuses = await getTranslations("dossier.status");
  const locale = await getLocale();
  const header = [
    t("number"),
    t("project"),
    t("authority"),
    t("call"),
    t("country"),
    t("status"),
    t("since"),
    t("requested"),
    t("opinionsAsked"),
    t("opinionsReceived"),
    t("opinionsLate"),
    t("opinionsCameLate"),
  ];
  const statusNames = new Map<string, string>();
  const named = (status: ExportedApplication["status"]) => {
    const known = statusNames.get(status) ?? statuses(status);
    statusNames.set(status, known);
    return known;
  };
  const line = (row: ExportedApplication) => [
    row.number ?? row.ref,
    row.title,
    row.authority,
    row.callCode,
    row.countries.map((country) => countryName(country, locale)).join(", "),
    named(row.status),
    row.since,
    spreadsheetEuros(row.requestedCents, locale),
    String(row.opinionsAsked),
    String(row.opinionsReceived),
    String(row.opinionsLate),
    String(row.opinionsCameLate),
  ];
  return csvStream({ fileName: "dossiers.csv", header, chunks, line });
}
