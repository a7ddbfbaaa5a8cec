import "server-only";
import { z } from "zod";

/** An address as people type it, made comparable: trimmed, lower case. */
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254));
