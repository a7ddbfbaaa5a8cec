import { pageOf, placeAsked } from "@/app/_features/api/page-of";
import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { authoritySummaryOf } from "@/app/_features/api/register";
import { readOperations } from "@/server/domain/public-api/operations";
import { authoritiesKey } from "@/server/domain/public-api/register";
import { registerSelection } from "@/server/domain/register/selection";
import { authoritiesAfter } from "@/server/services/register/pages";

export const GET = publicRoute(readOperations.listAuthorities, async ({ query }) => {
  const after = placeAsked(query.cursor, authoritiesKey);
  const asked: Record<string, string | number | undefined> = query;
  const selection = registerSelection((word) => asked[word]?.toString());
  const rows = await authoritiesAfter(selection, after, query.limit + 1);
  return pageOf({
    ...{ path: "/register/authorities", query, rows },
    item: authoritySummaryOf,
    key: ({ sortKey }) => sortKey,
  });
});

export { preflight as OPTIONS };
