import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { appRouter } from "@/server/api/root";
import { askingWhoItIs } from "@/server/auth/current-actor";
import { isSameOrigin } from "@/server/auth/same-origin";

// Nothing here is ever kept: Next need not watch what of the request is read.
export const dynamic = "force-dynamic";

async function handle(request: Request): Promise<Response> {
  if (request.method !== "GET" && !isSameOrigin(request)) return new Response(null, { status: 403 });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: async () => ({ actor: await askingWhoItIs() }),
    onError: ({ error, path }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") console.error(`tRPC ${path}:`, error.cause ?? error);
    },
  });
}

export { handle as GET, handle as POST };
