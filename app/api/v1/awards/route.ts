import { awardOf } from "@/app/_features/api/awards";
import { pageOf, placeAsked } from "@/app/_features/api/page-of";
import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { selectionOf } from "@/server/domain/figures/selection";
import { awardsKey } from "@/server/domain/public-api/awards";
import { readOperations } from "@/server/domain/public-api/operations";
import { awardsAfter } from "@/server/services/open-data/awards";

export const GET = publicRoute(readOperations.listAwards, async ({ query }) => {
  const after = placeAsked(query.cursor, awardsKey);
  const { selection } = selectionOf((word) => query[word] ?? null);
  const rows = await awardsAfter(selection, after && { at: after[0], number: after[1] }, query.limit + 1);
  return pageOf({
    ...{ path: "/awards", query, rows },
    item: ({ award }) => awardOf(award),
    key: ({ award, at }) => [at.toISOString(), award.number],
  });
});

export { preflight as OPTIONS };
