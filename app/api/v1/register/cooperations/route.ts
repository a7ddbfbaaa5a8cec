import { pageOf, placeAsked } from "@/app/_features/api/page-of";
import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { cooperationSummaryOf } from "@/app/_features/api/register";
import { readOperations } from "@/server/domain/public-api/operations";
import { cooperationsKey } from "@/server/domain/public-api/register";
import { registerOrder, registerSelection } from "@/server/domain/register/selection";
import { cooperationsAfter } from "@/server/services/register/pages";

export const GET = publicRoute(readOperations.listCooperations, async ({ query }) => {
  const order = registerOrder(query.tri);
  const after = placeAsked<readonly [string, ...(string | number)[]]>(query.cursor, cooperationsKey[order]);
  const asked: Record<string, string | number | undefined> = query;
  const selection = registerSelection((word) => asked[word]?.toString());
  const rows = await cooperationsAfter(selection, order, after?.slice(1) ?? null, query.limit + 1);
  return pageOf({
    ...{ path: "/register/cooperations", query, rows },
    item: cooperationSummaryOf,
    key: ({ place }) => [order, ...place],
  });
});

export { preflight as OPTIONS };
