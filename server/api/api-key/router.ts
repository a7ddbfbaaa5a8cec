import "server-only";
import { router } from "../trpc";
import { createKeyProcedure } from "./create";
import { revokeKeyProcedure } from "./revoke";

export const apiKeyRouter = router({ create: createKeyProcedure, revoke: revokeKeyProcedure });
