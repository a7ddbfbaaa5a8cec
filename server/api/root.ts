import "server-only";
import { applicationRouter } from "./application/router";
import { router } from "./trpc";

export const appRouter = router({
  application: applicationRouter,
});

export type AppRouter = typeof appRouter;
