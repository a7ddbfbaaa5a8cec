import { db } from "@/server/db/client";
import type { FundingLine } from "@/server/domain/application/content";
import { aDossier } from "./application";
import { aCall, days } from "./call";
import { completeContent } from "./complete-dossier";
import { anApplicant, organisationOf } from "./user";

export const planned = { "2026": 500_000, "2027": 400_000, "2028": 300_000 };
const line = (id: string, source: FundingLine["source"], amounts: Record<string, number>): FundingLine => ({
  ...{ id, source, kind: "cash", label: "", amounts },
});

/** A complete draft whose partner brings something, in an open call with these rules. */
export async function aDraftToConfirm(
  rules: Record<string, unknown> = { confirmations: { of: "partners", isBlocking: true } },
) {
  const writer = await anApplicant();
  const call = await aCall({ closesAt: days(5), opinionsDueAt: days(30), rules: rules as never });
  const cost = { "2026": 2_000_000, "2027": 2_000_000, "2028": 2_000_000 };
  const own = Object.fromEntries(
    Object.entries(cost).map(([year, cents]) => [year, cents - 500_000 - planned["2026"]]),
  );
  const content = completeContent([2026, 2027, 2028], {
    funding: [
      line("f1", "state", { "2026": 500_000, "2027": 500_000, "2028": 500_000 }),
      line("f2", "lead", { ...own, "2027": 1_100_000, "2028": 1_200_000 }),
      line("f3", "partner", planned),
    ],
  });
  const dossier = await aDossier({
    ...{ status: "draft", callId: call.id, leadOrganisationId: organisationOf(writer), content },
  });
  await db().application.update({ where: { id: dossier.id }, data: { content } });
  return { writer, call, dossier, content };
}
