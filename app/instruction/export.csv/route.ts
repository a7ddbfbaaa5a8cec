import { paramsOf } from "@/app/_components/list-address";
import { applicationsCsv } from "@/app/_features/application/list-csv";
import { readListQuery, toListFilter } from "@/app/_features/application/list-filter";
import { gate } from "@/server/auth/gate";
import { allApplications } from "@/server/services/application/export-list";
import { visibleTo } from "@/server/services/application/list";

/** The submitted dossiers, as filtered on the page, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await gate.space("reviewSpace.open");
  const query = readListQuery(paramsOf(request));
  return applicationsCsv(allApplications(visibleTo(actor), toListFilter(query)));
}
