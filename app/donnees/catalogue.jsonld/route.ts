import { catalogueOf, catalogueState } from "@/app/_features/open-data/catalogue";
import { cacheHeaders, isUnchanged } from "@/app/_features/open-data/conditional";
import { registerState } from "@/server/services/open-data/register-state";
import { openDataState } from "@/server/services/open-data/state";

/** What the files are, for portals that gather data (DCAT). */
async function answer(request: Request): Promise<Response> {
  const [awards, register] = await Promise.all([openDataState(), registerState()]);
  const state = catalogueState(awards, register);
  const headers = { ...cacheHeaders(state), "content-type": "application/ld+json; charset=utf-8" };
  if (isUnchanged(request.headers, state)) return new Response(null, { status: 304, headers });
  const text = request.method === "HEAD" ? null : `${JSON.stringify(catalogueOf(awards, register), null, 2)}\n`;
  return new Response(text, { headers });
}

export { answer as GET, answer as HEAD };
