import { callOf } from "@/app/_features/api/calls";
import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { readOperations } from "@/server/domain/public-api/operations";
import { showPublicCall } from "@/server/services/call/show-call";

export const GET = publicRoute(readOperations.showCall, async ({ params }) => {
  const shown = await showPublicCall(params.slug);
  const body = shown && callOf(shown);
  return body && { body };
});

export { preflight as OPTIONS };
