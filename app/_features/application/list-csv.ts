import { getLocale, getTranslations } from "next-intl/server";
import { countryName } from "@/server/domain/country/names";
import type { ListedApplication } from "@/server/services/application/list";

/** A cell that no spreadsheet takes for a formula and that quotes what must be quoted (RFC 4180). */
function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Streams dossiers as CSV, chunk by chunk: semicolons and a byte order mark, so that French spreadsheets open it. */
export async function applicationsCsv(chunks: AsyncGenerator<ListedApplication[]>): Promise<Response> {
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
    t("opinions"),
  ];
  const statusNames = new Map<string, string>();
  const named = (status: ListedApplication["status"]) => {
    const known = statusNames.get(status) ?? statuses(status);
    statusNames.set(status, known);
    return known;
  };
  const line = (row: ListedApplication) =>
    [
      row.number ?? row.ref,
      row.title,
      row.authority,
      row.callCode,
      row.countries.map((country) => countryName(country, locale)).join(", "),
      named(row.status),
      row.statusSince.toISOString().slice(0, 10),
      (row.requestedCents / 100).toFixed(2),
      `${row.opinionsReceived}/${row.opinionsAsked}`,
    ]
      .map(cell)
      .join(";");
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${header.map(cell).join(";")}\r\n`)),
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${value.map(line).join("\r\n")}\r\n`));
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="dossiers.csv"',
      "cache-control": "private, no-store",
    },
  });
}
