import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { authorityOf } from "@/app/_features/api/register";
import { readOperations } from "@/server/domain/public-api/operations";
import { loadEntry } from "@/server/services/register/load-entry";

export const GET = publicRoute(readOperations.showAuthority, async ({ params }) => {
  const entry = await loadEntry(params.slug);
  return entry && { body: authorityOf(entry) };
});

export { preflight as OPTIONS };
