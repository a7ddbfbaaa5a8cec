import "server-only";
import { z } from "zod";

/** The `updatedAt` of the call that the sender's page shows. */
export const knownAt = z.object({ knownAt: z.iso.datetime().transform((text) => new Date(text)) });
