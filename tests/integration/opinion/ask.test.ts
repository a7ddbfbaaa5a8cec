import { expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { loadApplication } from "@/server/services/application/load";
import { accept } from "@/server/services/application/review";
import { askOpinions } from "@/server/services/opinion/ask-opinions";
import { opinionsOf } from "@/server/services/opinion/opinions-of";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { anAdviser, anOfficer, organisationOf } from "@/tests/factories/user";

const mailsOf = (applicationId: string) =>
  db().mail.findMany({ where: { applicationId, template: "opinion-requested" }, orderBy: { recipient: "asc" } });

test("accepting a dossier asks the embassy of each of its countries, and writes to its advisers", async () => {
  const officer = await anOfficer();
  const inMali = await anAdviser(["ML"]);
  const colleague = await anAdviser([], { organisationId: organisationOf(inMali), locale: "en" });
  const inTogoAndBenin = await anAdviser(["TG", "BJ"]);
  await anAdviser(["MA"]);
  const call = await aCall({ opinionsDueAt: days(20) });
  const dossier = await aDossier({ countries: ["ML", "TG", "BJ"], callId: call.id });

  const result = await accept(await grantOnApplication("application.review", officer, dossier.ref));
  expect(result.ok).toBe(true);

  const requests = await db().opinionRequest.findMany({ where: { applicationId: dossier.id } });
  expect(requests.map(({ country }) => country).sort()).toEqual(["BJ", "ML", "TG"]);
  expect(requests.every(({ dueAt }) => dueAt.getTime() === call.opinionsDueAt.getTime())).toBe(true);
  const mails = await mailsOf(dossier.id);
  const sent = mails.map(({ recipient, props }) => `${recipient} ${(props as { country: string }).country}`);
  expect(sent.sort()).toEqual(
    [`${inMali.email} ML`, `${colleague.email} ML`, `${inTogoAndBenin.email} BJ`, `${inTogoAndBenin.email} TG`].sort(),
  );
  expect(mails.find(({ recipient }) => recipient === colleague.email)?.locale).toBe("en");
  expect(mails[0]?.props).toMatchObject({
    reference: dossier.number,
    url: expect.stringContaining(`/avis/${dossier.ref}`),
  });
  const after = await loadApplication(dossier.ref);
  expect(after?.status).toBe("underOpinion");
  expect(after?.opinions).toMatchObject({ asked: 3, received: 0 });
});

test("a country that nobody answers for is reported, and asked all the same", async () => {
  const officer = await anOfficer();
  const dossier = await aDossier({ status: "admissible", countries: ["LA", "KH"] });
  await anAdviser(["KH"]);
  const loaded = await loadApplication(dossier.ref);
  if (!loaded) throw new Error("the dossier is there");
  const asked = await db().$transaction((tx) => askOpinions(tx, loaded, officer));
  expect(asked).toMatchObject({ ok: true, unserved: ["LA"] });

  const { asked: views } = await opinionsOf(await grantOnApplication("application.read", officer, dossier.ref));
  expect(views.map(({ country, served, state }) => [country, served, state])).toEqual([
    ["KH", true, "awaited"],
    ["LA", false, "awaited"],
  ]);
});

test("a dossier that is not admissible is asked nothing", async () => {
  const officer = await anOfficer();
  await anAdviser(["ML"]);
  const dossier = await aDossier({ status: "submitted" });
  const loaded = await loadApplication(dossier.ref);
  if (!loaded) throw new Error("the dossier is there");
  expect(await askOpinions(db(), loaded, officer)).toEqual({ ok: false, reason: "notPossible" });
  // Accepted twice at once: what the second one knew is no longer so.
  expect(await askOpinions(db(), { ...loaded, status: "admissible" }, officer)).toMatchObject({
    ok: false,
    reason: "changedMeanwhile",
  });
  expect(await db().opinionRequest.count({ where: { applicationId: dossier.id } })).toBe(0);
  expect(await mailsOf(dossier.id)).toEqual([]);
});
