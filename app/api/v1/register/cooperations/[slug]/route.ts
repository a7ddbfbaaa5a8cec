import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { cooperationOf } from "@/app/_features/api/register";
import { readOperations } from "@/server/domain/public-api/operations";
import { loadCooperation } from "@/server/services/register/load-cooperation";

export const GET = publicRoute(readOperations.showCooperation, async ({ params }) => {
  const cooperation = await loadCooperation(params.slug);
  return cooperation && { body: cooperationOf(cooperation) };
});

export { preflight as OPTIONS };
