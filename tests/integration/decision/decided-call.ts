import type { Actor } from "@/server/domain/user/actor";
import { aDossierAsking, aFundedCall, anAward, aRefusal } from "@/tests/factories/decision";
import { anApplicant, organisationOf } from "@/tests/factories/user";
import { records } from "./acts";

const envelope = [10_000_000, 10_000_000, 10_000_000];

/** A call with one dossier decided by Paul in each way, each led by an authority of two people. */
export async function decidedCall(paul: Actor) {
  const call = await aFundedCall(envelope);
  const dossier = async () => {
    const applicant = await anApplicant();
    const leadOrganisationId = organisationOf(applicant);
    const colleague = await anApplicant({ organisationId: leadOrganisationId, locale: "en" });
    return { ...(await aDossierAsking({ callId: call.id, leadOrganisationId })), applicant, colleague };
  };
  const dossiers = {
    awarded: await dossier(),
    conditional: await dossier(),
    waiting: await dossier(),
    refused: await dossier(),
  };
  await records(paul, dossiers.awarded.ref, anAward([2_500_000, 0, 1_500_001]));
  await records(
    paul,
    dossiers.conditional.ref,
    anAward([1_000_000, 1, 0], { outcome: "awardedWithConditions", reason: "Produire la délibération." }),
  );
  await records(paul, dossiers.waiting.ref, aRefusal({ outcome: "waitlisted", reason: "Enveloppe épuisée." }));
  await records(paul, dossiers.refused.ref, aRefusal());
  return { call, ...dossiers };
}
