import "server-only";
import { z } from "zod";
import { networkForm } from "@/server/domain/register/network";
import { checkNetworkNow } from "@/server/services/network/check-network";
import { confirmNetwork, restoreNetwork, retireNetwork } from "@/server/services/network/move-network";
import { correctNetwork, createNetwork } from "@/server/services/network/save-network";
import { inSpace, router } from "../trpc";

const named = z.object({ slug: z.string().max(120) });
const manage = inSpace("network.manage");

export const networkRouter = router({
  create: manage.input(networkForm).mutation(({ ctx, input }) => createNetwork(ctx.granted, input)),
  correct: manage
    .input(named.extend({ version: z.string().regex(/^\d{1,18}$/), values: networkForm }))
    .mutation(({ ctx, input }) => correctNetwork(ctx.granted, input)),
  confirm: manage.input(named).mutation(({ ctx, input }) => confirmNetwork(ctx.granted, input.slug)),
  retire: manage.input(named).mutation(({ ctx, input }) => retireNetwork(ctx.granted, input.slug)),
  restore: manage.input(named).mutation(({ ctx, input }) => restoreNetwork(ctx.granted, input.slug)),
  check: manage.input(named).mutation(({ ctx, input }) => checkNetworkNow(ctx.granted, input.slug)),
});
