import { paramsOf } from "@/app/_components/list-address";
import { applicationsCsv } from "@/app/_features/application/list-csv";
import { readListQuery, toListFilter } from "@/app/_features/application/list-filter";
import { gate } from "@/server/auth/gate";
import { allApplications } from "@/server/services/application/export-list";
import { workedIn } from "@/server/services/application/list";

/** The dossiers that the reader works in, as filtered on the page, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await gate.space("applicantSpace.open");
  const query = readListQuery(paramsOf(request));
  return applicationsCsv(allApplications(workedIn(actor), toListFilter(query)));
}
