import "server-only";
import { confirmationsView } from "@/server/services/confirmation/view";
import { onApplication } from "../trpc";

/** How it stands with the confirmations now, for a page that is open. */
export const viewProcedure = onApplication("application.read").query(({ ctx }) => confirmationsView(ctx.granted));
