import { randomUUID } from "node:crypto";
import { aForeigner, aManager, aNotice, anAnswer, aTown } from "@/tests/factories/notice";
import { aPerson, organisationOf } from "@/tests/factories/user";

/** A town with two people, and who lets its notices through. */
export const town = await aTown("Ville de Vitré", "Anne-Lise Briand");
export const deputy = await aPerson({
  ...{ kind: "commune", roles: ["signatory"], organisationId: organisationOf(town) },
  person: "Joël Hervé",
});
export const manager = await aManager();

/** A notice of the town and an answer to it, each time of another authority of Mali. */
export async function answered(body?: string) {
  const foreigner = await aForeigner({ name: `Commune de ${randomUUID()}`, person: "Oumar Traoré" });
  const noticeId = await aNotice(town, manager);
  const answerId = await anAnswer(foreigner, noticeId, body);
  return { foreigner, noticeId, answerId };
}
