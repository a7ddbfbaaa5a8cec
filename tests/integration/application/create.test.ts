import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { grantOnOrganisation } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { applicationContent } from "@/server/domain/application/content";
import { createApplication } from "@/server/services/application/create";
import { aCall, days } from "@/tests/factories/call";
import { anApplicant, organisationOf } from "@/tests/factories/user";

type Answers = NonNullable<Parameters<typeof createApplication>[1]["answers"]>;

async function begin(answers: Answers | undefined, over: Parameters<typeof aCall>[0] = {}) {
  const applicant = await anApplicant();
  const call = await aCall({ closesAt: days(5), opinionsDueAt: days(30), countries: ["SN", "MA"], ...over });
  const granted = await grantOnOrganisation("application.create", applicant, organisationOf(applicant));
  const asked = { callSlug: call.slug, key: randomUUID(), ...(answers && { answers }) };
  const result = await createApplication(granted, asked);
  const again = await createApplication(granted, asked);
  expect(again).toEqual(result);
  return { applicant, result };
}
const stored = async (result: { ok: boolean; ref?: string }) => {
  const row = await db().application.findUniqueOrThrow({ where: { ref: result.ref ?? "" } });
  return { row, content: applicationContent.parse(row.content) };
};

test("a dossier begins with the answers of the self-check, and with what lists read of them", async () => {
  const answers = { porteur: "commune", pays: "SN", cout: "10 000,01", demande: "5000", duree: "36", apport: "rien" };
  const { applicant, result } = await begin(answers);
  const { row, content } = await stored(result);
  expect(content.partners).toMatchObject([{ country: "SN", name: "" }]);
  expect(content.project.durationMonths).toBe(36);
  expect(content.expenditure).toMatchObject([{ amounts: { 2026: 333_333, 2027: 333_333, 2028: 333_335 } }]);
  expect(content.funding.map(({ source }) => source)).toEqual(["state"]);
  expect(content.lead.contactEmail).toBe(applicant.email);
  expect(row).toMatchObject({ countries: ["SN"], totalCents: 1_000_001n, requestedCents: 500_000n });
});

test("answers that the call does not take begin nothing", async () => {
  const { result } = await begin({ pays: "ML", cout: "beaucoup" });
  const { content } = await stored(result);
  expect(content).toMatchObject({ partners: [], expenditure: [], funding: [] });
});

test("without answers it begins empty, and in a call that is closed not at all", async () => {
  const { content } = await stored((await begin(undefined)).result);
  expect(content.partners).toEqual([]);
  expect((await begin({ pays: "SN" }, { closesAt: days(-1) })).result).toEqual({ ok: false, reason: "callNotOpen" });
});
