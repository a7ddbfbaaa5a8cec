import { callSummaryOf } from "@/app/_features/api/calls";
import { pageOf, placeAsked } from "@/app/_features/api/page-of";
import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { callsKey } from "@/server/domain/public-api/calls";
import { readOperations } from "@/server/domain/public-api/operations";
import { listPublicCalls, type PublicCallSummary } from "@/server/services/call/list-public";

const keyOf = ({ closesAt, slug }: PublicCallSummary): [string, string] => [closesAt.toISOString(), slug];
const isBefore = ([at, slug]: [string, string], [otherAt, other]: [string, string]) =>
  at > otherAt || (at === otherAt && slug < other);

export const GET = publicRoute(readOperations.listCalls, async ({ query }) => {
  const after = placeAsked(query.cursor, callsKey);
  const { open, coming, past } = await listPublicCalls();
  const rows = [...open, ...coming, ...past]
    .filter(({ phase }) => query.etat === undefined || phase === query.etat)
    .filter(({ countries }) => !query.pays || countries.length === 0 || countries.includes(query.pays))
    .sort((one, other) => (isBefore(keyOf(one), keyOf(other)) ? -1 : 1))
    .filter((call) => after === null || isBefore(after, keyOf(call)));
  return pageOf({ path: "/calls", query, rows, item: callSummaryOf, key: keyOf });
});

export { preflight as OPTIONS };
