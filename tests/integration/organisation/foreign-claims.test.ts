import { expect, test } from "vitest";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { answerClaim } from "@/server/services/organisation/answer-claim";
import { claimAuthority } from "@/server/services/organisation/claim-authority";
import { listClaimsToAnswer } from "@/server/services/organisation/list-claims";
import { searchForeignAuthorities } from "@/server/services/organisation/search-foreign";
import { aForeigner, as, content } from "@/tests/factories/notice";
import { anAdviser, asOfNow, organisationOf } from "@/tests/factories/user";
import { newPerson } from "./people";

const claim = async (organisationId: string) => {
  const claimant = await newPerson();
  const made = await claimAuthority(grantPlainly("claim.make", claimant), {
    organisationId,
    message: "Je suis maire.",
  });
  if (!made.ok) throw new Error(made.reason);
  return { claimant, claimId: made.claimId };
};

test("a person joins a foreign authority of the register by the embassy in its country, and posts a notice", async () => {
  const embassy = await anAdviser(["BJ"], { name: "SCAC de Cotonou" });
  const elsewhere = await anAdviser(["TG"], { name: "SCAC de Lomé" });
  const member = await aForeigner({ name: "Commune de Parakou", country: "BJ", roles: ["reader"] });
  const organisationId = organisationOf(member);
  expect(await searchForeignAuthorities("parakou commune")).toMatchObject([{ id: organisationId, country: "BJ" }]);
  expect(await searchForeignAuthorities(" ")).toEqual([]);

  const { claimant, claimId } = await claim(organisationId);
  const asked = await db().mail.findMany({ where: { key: { startsWith: `claim-received:${claimId}` } } });
  expect(asked.map(({ recipient }) => recipient)).toEqual([embassy.email]);
  const waiting = async (person: typeof embassy) =>
    (await listClaimsToAnswer(grantPlainly("claim.answer", person))).claims.map(({ id }) => id);
  expect(await waiting(embassy)).toEqual([claimId]);
  expect(await waiting(elsewhere)).toEqual([]);
  const accept = { claimId, accept: true as const, roles: ["applicant" as const] };
  await expect(answerClaim(grantPlainly("claim.answer", elsewhere), accept)).rejects.toBeInstanceOf(NotFound);
  expect(await answerClaim(grantPlainly("claim.answer", embassy), accept)).toEqual({ ok: true });
  expect(await db().mail.findMany({ where: { key: `claim-answered:${claimId}` } })).toMatchObject([
    { props: { url: "http://localhost:3000/compte/bourse" } },
  ]);

  const joined = await asOfNow(claimant);
  expect(await as(joined).exchange.create({ organisationId, content: content() })).toMatchObject({ ok: true });
  await expect(as(member).exchange.create({ organisationId, content: content() })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  // From now on its own people answer.
  const second = await claim(organisationId);
  const told = await db().mail.findMany({ where: { key: { startsWith: `claim-received:${second.claimId}` } } });
  expect(told.map(({ recipient }) => recipient)).toEqual([claimant.email]);
});
