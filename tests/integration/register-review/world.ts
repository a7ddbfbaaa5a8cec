import { entryRouter } from "@/server/api/entry/router";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { enterForeign, enterFrench } from "@/server/services/register/enter-authority";
import { recordCooperation } from "@/server/services/register/record-cooperation";
import { tellChange } from "@/server/services/register/tell-change";
import { currentVersion } from "@/server/services/register-review/version";
import { anAdviser, anApplicant, anOrganisation, aPerson } from "@/tests/factories/user";

export const as = (actor: Actor | null) => createCallerFactory(entryRouter)({ actor: async () => actor });

let number = 0;

/** A French town and one abroad that cooperate, with somebody of each, and the embassy of a country of their own. */
export async function aPair(country = "ML") {
  number += 1;
  const town = await anOrganisation({ kind: "commune", name: `Ville-Jumelle ${number}` });
  const pair = await db().$transaction(async (tx) => {
    await tellChange(tx, { cause: "system", actor: "system" });
    const french = await enterFrench(tx, town.id, "x");
    const name = `Commune de Xylo${"abcdefghijklmnop"[number] ?? "z"}ville`;
    const foreign = await enterForeign(tx, { name, country, region: "ML-1", place: "Là-bas" }, "x");
    const fields = { kind: "protocol", sinceYear: 1998, themes: ["health"], source: "x" } as const;
    const cooperation = await recordCooperation(tx, { french, foreign, ...fields });
    return { french, foreign: { ...foreign, name }, cooperation };
  });
  return {
    ...pair,
    officer: await anApplicant({ organisationId: town.id }),
    partner: await aPerson({
      ...{ kind: "foreignAuthority", roles: ["applicant"], organisationId: pair.foreign.id, person: "Fanta Keïta" },
    }),
    scac: await anAdviser([country]),
  };
}

export const versionOf = (subject: "entry" | "cooperation", id: string): Promise<string> =>
  currentVersion(db(), subject, id);
