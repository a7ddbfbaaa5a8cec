import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import type { AppRouter } from "@/server/api/root";

/** What the server tells without being asked. Imported only once a page that listens is ready: the others do without its weight. */
export const live = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/api/trpc" })] });
