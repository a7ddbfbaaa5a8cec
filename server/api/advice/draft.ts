import "server-only";
import { z } from "zod";
import { closeDraft, openDraft } from "@/server/services/conversation/open-draft";
import { onAdvice } from "../trpc";

/** Lets the embassy read a draft. */
export const openDraftProcedure = onAdvice("advice.openDraft")
  .input(z.object({ ref: z.string().max(40) }))
  .mutation(({ ctx, input }) => openDraft(ctx.granted, input.ref));

/** Takes it back. */
export const closeDraftProcedure = onAdvice("advice.openDraft").mutation(({ ctx }) => closeDraft(ctx.granted));
