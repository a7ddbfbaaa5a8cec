import { paramsOf } from "@/app/_components/list-address";
import { applicationsCsv } from "@/app/_features/application/list-csv";
import { readListQuery, toListFilter } from "@/app/_features/application/list-filter";
import { gate } from "@/server/auth/gate";
import { allApplications, ledBy } from "@/server/services/application/list";

/** The dossiers of the reader's authorities, as filtered on the page, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await gate.space("applicantSpace.open");
  const query = readListQuery(paramsOf(request));
  return applicationsCsv(allApplications(ledBy(actor), toListFilter(query)));
}
