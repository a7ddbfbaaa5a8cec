import "server-only";
import { z } from "zod";
import { contactInput } from "@/server/domain/register/correction";
import { keepContact, removeContact } from "@/server/services/register-review/contacts";
import { onEntry } from "../trpc";

export const keepContactProcedure = onEntry("entry.correct")
  .input(contactInput)
  .mutation(({ ctx, input }) => keepContact(ctx.granted, input));

export const removeContactProcedure = onEntry("entry.correct")
  .input(z.object({ contactId: z.uuid() }))
  .mutation(({ ctx, input }) => removeContact(ctx.granted, input.contactId));
