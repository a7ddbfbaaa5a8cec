import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { authorityOf } from "@/app/_features/api/register";
import { readOperations } from "@/server/domain/public-api/operations";
import { loadEntry } from "@/server/services/register/load-entry";
import { movedTo } from "@/server/services/register/moved";

export const GET = publicRoute(readOperations.showAuthority, async ({ params }) => {
  const entry = await loadEntry(params.slug);
  if (entry) return { body: authorityOf(entry) };
  const now = await movedTo("entry", params.slug);
  return now === null ? null : { movedTo: `/register/authorities/${now}` };
});

export { preflight as OPTIONS };
