import "server-only";
import { z } from "zod";
import { frenchAuthorityKinds } from "@/server/domain/user/actor";
import { searchAuthorities } from "@/server/services/organisation/search";
import { inSpace } from "../trpc";

export const searchProcedure = inSpace("authority.search")
  .input(z.object({ query: z.string().max(120), kinds: z.array(z.enum(frenchAuthorityKinds)).optional() }))
  .query(({ input }) => searchAuthorities(input));
