import { openApiDocument } from "@/app/_features/api/document";
import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { readOperations } from "@/server/domain/public-api/operations";

/** What this API is, for programs. */
export const GET = publicRoute(readOperations.showDocument, async () => ({ body: { ...openApiDocument() } }));

export { preflight as OPTIONS };
