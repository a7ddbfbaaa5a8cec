import { expect, test } from "vitest";
import { Busy } from "@/server/domain/errors";
import { createCallerFactory, publicProcedure, router } from "./trpc";

const throwing = (error: unknown) =>
  createCallerFactory(
    router({
      change: publicProcedure.mutation(() => {
        throw error;
      }),
    }),
  )({ actor: async () => null }).change();

test.each([
  ["something long holds the register", new Busy(), "SERVICE_UNAVAILABLE"],
  ["a transaction had no time left", Object.assign(new Error("expired"), { code: "P2028" }), "SERVICE_UNAVAILABLE"],
  ["something broke", Object.assign(new Error("unique"), { code: "P2002" }), "INTERNAL_SERVER_ERROR"],
])("that %s is told as such", async (_what, error, code) => {
  await expect(throwing(error)).rejects.toMatchObject({ code });
});
