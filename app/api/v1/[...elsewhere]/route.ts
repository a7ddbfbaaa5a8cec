import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { nowhere } from "@/server/domain/public-api/operations";

/** An address that this API does not have: told as programs read it, and not as a page. */
export const GET = publicRoute(nowhere, async () => null);

export { preflight as OPTIONS };
