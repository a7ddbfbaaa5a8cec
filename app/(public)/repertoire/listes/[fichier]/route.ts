import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { csvResponse, csvStream } from "@/app/_components/csv-response";
import { cooperationColumns, cooperationLine } from "@/app/_features/register/csv-lines";
import {
  cooperationsDocument,
  networkColumns,
  networkLine,
  networksDocument,
} from "@/app/_features/register/list-documents";
import { pdfResponse } from "@/app/_features/register/pdf-response";
import type { Locale } from "@/server/domain/locale";
import { parisDay } from "@/server/domain/paris-time";
import { type AnyList, networkList, readListFile, registerLists, volumeAsked } from "@/server/domain/register/lists";
import { listNetworks } from "@/server/services/register/networks";
import { allCooperations } from "@/server/services/register/search";
import { loadVolume } from "@/server/services/register/volume";

/**
 * `/repertoire/listes/villes.csv`, `villes.pdf`: one of the register's lists, from the records as they stand, dated. A
 * list too long for one document comes in volumes, `?volume=2`.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<"/repertoire/listes/[fichier]">,
): Promise<Response> {
  const file = readListFile((await params).fichier);
  const volume = volumeAsked(new URL(request.url).searchParams.get("volume"));
  if (!file || volume === null) notFound();
  return file.format === "csv" ? csv(file.list) : pdf(file.list, volume, await getLocale());
}

const nameOf = (list: AnyList, now: Date): string => `passerelle-${list}-${parisDay(now)}`;

async function csv(list: AnyList): Promise<Response> {
  const fileName = `${nameOf(list, new Date())}.csv`;
  const cacheControl = "public, no-cache";
  if (list === networkList)
    return csvResponse([networkColumns, ...(await listNetworks()).map(networkLine)], { fileName, cacheControl });
  return csvStream({
    ...{ fileName, cacheControl, header: cooperationColumns, line: cooperationLine },
    chunks: allCooperations({}, registerLists[list]),
  });
}

async function pdf(list: AnyList, number: number, locale: Locale): Promise<Response> {
  const now = new Date();
  const key = `${list} ${number} ${locale}`;
  if (list === networkList) {
    if (number > 1) notFound();
    return pdfResponse(nameOf(list, now), key, { locale, now }, async () =>
      networksDocument(await listNetworks(), locale),
    );
  }
  const volume = await loadVolume(list, number);
  if (!volume) notFound();
  const name = number > 1 ? `${nameOf(list, now)}-volume-${number}` : nameOf(list, now);
  return pdfResponse(name, key, { locale, now }, async () => cooperationsDocument(list, volume, number, locale));
}
