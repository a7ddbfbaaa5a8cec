import "server-only";
import { signOffView } from "@/server/services/sign-off/sign-off-view";
import { onApplication } from "../trpc";

/** How it stands with the accord now, for a page that is open. */
export const viewProcedure = onApplication("application.readUnsubmitted").query(({ ctx }) => signOffView(ctx.granted));
