import "server-only";
import type { Notice } from "@/server/db/notices";

/** By what name the messages of a dossier (its reference) or of an advice (its id) are told of. */
export const messagesOf = (about: string): Notice => ({ ref: `messages:${about}` });
