import { aDossier } from "./application";
import { aCall, days } from "./call";
import { completeContent } from "./complete-dossier";
import { anApplicant, aPerson, organisationOf } from "./user";

/** A complete draft in an open call that asks for a signatory's accord, with who writes it and who signs. */
export async function aDraftToSign(rules: Record<string, unknown> = { signOff: true }) {
  const writer = await anApplicant();
  const organisationId = organisationOf(writer);
  const signatory = await aPerson({ kind: "commune", roles: ["signatory"], person: "Jeanne Morel", organisationId });
  const call = await aCall({ closesAt: days(5), opinionsDueAt: days(30), rules: rules as never });
  const dossier = await aDossier({
    status: "draft",
    callId: call.id,
    leadOrganisationId: organisationId,
    content: completeContent([2026, 2027, 2028]),
  });
  return { writer, signatory, call, dossier };
}
