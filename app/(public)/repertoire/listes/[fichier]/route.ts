import { notFound } from "next/navigation";
import { csvStream } from "@/app/_components/csv-response";
import { cooperationColumns, cooperationLine } from "@/app/_features/register/csv-lines";
import { parisDay } from "@/server/domain/paris-time";
import { isRegisterList, registerLists } from "@/server/domain/register/lists";
import { allCooperations } from "@/server/services/register/search";

/** `/repertoire/listes/villes.csv`: one of the register's lists, from the records as they stand, dated. */
export async function GET(_: Request, { params }: RouteContext<"/repertoire/listes/[fichier]">): Promise<Response> {
  const [list = "", extension, ...rest] = (await params).fichier.split(".");
  if (!isRegisterList(list) || extension !== "csv" || rest.length > 0) notFound();
  return csvStream({
    fileName: `passerelle-${list}-${parisDay(new Date())}.csv`,
    header: cooperationColumns,
    chunks: allCooperations({}, registerLists[list]),
    line: cooperationLine,
    cacheControl: "public, no-cache",
  });
}
