import "server-only";
import { db } from "@/server/db/client";

export interface SignedOff {
  by: string;
  at: Date;
}

/** The accord with which a dossier was submitted at an instant; null when none was given, as where none is asked for. */
export const signOffAt = (applicationId: string, at: Date): Promise<SignedOff | null> =>
  db()
    .signOff.findFirst({
      where: { applicationId, isGiven: true, at: { lte: at } },
      orderBy: { at: "desc" },
      select: { byName: true, at: true },
    })
    .then((found) => found && { by: found.byName, at: found.at });
