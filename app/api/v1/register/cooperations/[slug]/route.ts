import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { cooperationOf } from "@/app/_features/api/register";
import { readOperations } from "@/server/domain/public-api/operations";
import { loadCooperation } from "@/server/services/register/load-cooperation";
import { movedTo } from "@/server/services/register/moved";

export const GET = publicRoute(readOperations.showCooperation, async ({ params }) => {
  const cooperation = await loadCooperation(params.slug);
  if (cooperation) return { body: cooperationOf(cooperation) };
  const now = await movedTo("cooperation", params.slug);
  return now === null ? null : { movedTo: `/register/cooperations/${now}` };
});

export { preflight as OPTIONS };
