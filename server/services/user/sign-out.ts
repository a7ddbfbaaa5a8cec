import "server-only";
import { db } from "@/server/db/client";
import { closeSession } from "./sessions";

/** Ends the session of a token: from then on it opens nothing, wherever a copy of it may be. */
export const signOut = (token: string): Promise<void> => closeSession(db(), token);
