import { getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/_components/csv-response";
import { paramsOf } from "@/app/_components/list-address";
import { ofPhase, readCallListQuery, searchCalls } from "@/app/_features/call/list-query";
import { gate } from "@/server/auth/gate";
import { parisDay } from "@/server/domain/paris-time";
import { listCalls } from "@/server/services/call/list-calls";

/** The calls as filtered on the page, as CSV. Days are those of Paris. */
export async function GET(request: Request): Promise<Response> {
  const granted = await gate.space("administration.open");
  const query = readCallListQuery(paramsOf(request));
  const [t, words, kinds, phases] = await Promise.all([
    getTranslations("call-admin.list"),
    getTranslations("exports.calls"),
    getTranslations("calls.kind"),
    getTranslations("calls.phase"),
  ]);
  const calls = ofPhase(searchCalls(await listCalls(granted), query), query);
  const header = [t("code"), t("call"), words("kind"), t("phase"), t("opens"), t("closes"), t("filed")];
  const lines = calls.map(({ code, title, kind, phase, opensAt, closesAt, filed }) => [
    ...[code, title, kinds(kind), phases(phase)],
    ...[parisDay(opensAt), parisDay(closesAt), String(filed)],
  ]);
  return csvResponse([header, ...lines], { fileName: "appels.csv" });
}
