import "server-only";
import { NotFound } from "@/server/domain/errors";
import { env } from "@/server/env";

/** @throws NotFound outside demonstration: what only exists there is then not to be told from what does not exist. */
export function onlyInDemonstration(): void {
  if (!env().DEMO) throw new NotFound();
}
