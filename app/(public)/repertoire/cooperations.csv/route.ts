import { csvStream } from "@/app/_components/csv-response";
import { paramsOf } from "@/app/_components/list-address";
import { cooperationColumns, cooperationLine } from "@/app/_features/register/csv-lines";
import { readRegisterQuery } from "@/app/_features/register/query";
import { allCooperations } from "@/server/services/register/search";

/** The cooperations that the register's page shows, all pages of them. */
export function GET(request: Request): Response {
  const { selection } = readRegisterQuery(paramsOf(request));
  return csvStream({
    fileName: "cooperations.csv",
    header: cooperationColumns,
    chunks: allCooperations(selection),
    line: cooperationLine,
    cacheControl: "public, no-cache",
  });
}
