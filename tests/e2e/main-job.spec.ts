import { triennialDossier } from "./_support/dossiers";
import { grownBy, readFigures } from "./_support/figures";
import { expect, test } from "./_support/test";

test.use({ signingIn: "byMail" });

test("a town's triennial dossier, from draft to figures", async ({ people, request }) => {
  test.setTimeout(600_000);
  const [decided, due] = [await readFigures(request, "decision"), await readFigures(request, "echeance")];

  // The ministry opens a call.
  const callManager = await people.callManager();
  const call = await callManager.publishes({
    kind: "triennial",
    title: `Appel triennal de l’eau et de l’école ${Date.now().toString(36)}`,
    summary: "Pour des projets de trois ans avec des collectivités du Sénégal.",
    text: "L’eau à l’école, l’école pour l’eau.\n\nTrois années pour faire et pour durer.",
    country: "SN",
    themes: ["waterAndSanitation", "education"],
    envelope: 100_000,
    maxStateShare: 50,
    closesInMinutes: 4,
  });

  // Somebody joins a town that nobody acts for yet: the ministry answers.
  const officer = await people.officer();
  const town = await people.town("Camille Perrin", {
    search: "saint aubin du cormier",
    name: "Saint-Aubin-du-Cormier",
  });
  await town.claimsAuthority("Chargée de mission, à confirmer auprès de la mairie.");
  await officer.person.waitsForMail("Demande de rattachement : Saint-Aubin-du-Cormier");
  await officer.acceptsClaim({ name: "Camille Perrin", authority: "Saint-Aubin-du-Cormier" });
  await town.person.waitsForMail("Votre rattachement est accepté : Saint-Aubin-du-Cormier");

  // The town files; pressing twice files once.
  const dossier = await town.files(triennialDossier, call);
  expect(dossier.number).toMatch(new RegExp(`^${call.code}-\\d{5}$`));
  await town.person.waitsForMail(`[${dossier.ref}] Votre brouillon est créé`);
  const receipt = await town.person.waitsForMail(`[${dossier.number}] Votre dossier est bien reçu`);
  expect(receipt.text).toContain(dossier.title);
  await town.sees(dossier, { status: "submitted", holder: "ministry" });

  // The ministry wants more; the town completes and files again, under the same number.
  await officer.sendsBack(dossier, "Joignez la lettre de la commune de Podor et précisez les résultats.");
  const request2 = await town.person.waitsForMail(`[${dossier.number}] Votre dossier est à compléter`);
  expect(request2.text).toContain("Joignez la lettre de la commune de Podor et précisez les résultats.");
  await town.sees(dossier, { status: "returnedForCompletion", holder: "applicant" });
  const again = await town.completes(
    dossier,
    call,
    "Trois forages réhabilités, 1 200 élèves desservis dès la 2e année.",
  );
  expect(again).toBe(dossier.number);
  await expect.poll(() => town.person.countsMails(`[${dossier.number}] Votre dossier est bien reçu`)).toBe(2);

  // Admissible: the embassy is asked, and answers.
  const scac = await people.scac();
  await officer.accepts(dossier);
  await town.person.waitsForMail(`[${dossier.number}] Votre dossier est recevable`);
  await scac.person.waitsForMail(`[${dossier.number}] Avis attendu : Saint-Aubin-du-Cormier, Sénégal`);
  await town.sees(dossier, { status: "underOpinion", holder: "embassy" });
  const reasons = "Partenaire solide, besoin constaté sur place en mai ; le comité de gestion existe déjà.";
  await scac.issuesOpinion(dossier, { verdict: "favourable", reasons });
  await officer.person.waitsForMail(`[${dossier.number}] Tous les avis sont rendus`);
  await town.person.waitsForMail(`[${dossier.number}] Votre dossier est en instruction`);

  // The decision is prepared, and known to nobody; then the results of the call are notified together.
  await officer.shortlists(dossier, reasons);
  await town.person.waitsForMail(`[${dossier.number}] Votre dossier est présélectionné`);
  const decisionMaker = await people.decisionMaker();
  await decisionMaker.prepares(dossier, call, [25_000, 15_000, 15_000]);
  await town.sees(dossier, { status: "shortlisted", holder: "ministry" });
  expect(await readFigures(request, "decision")).toEqual(decided);
  await decisionMaker.notifies(call);

  // Everybody knows, and the figures have grown by exactly that.
  const award = await town.person.waitsForMail(`[${dossier.number}] Votre projet est cofinancé`);
  expect(award.text).toMatch(/55\s000\s€/);
  await town.sees(dossier, { status: "awarded", holder: "ministry" });
  await town.readsHistory(dossier, [
    "application_create",
    "attachment_add",
    "application_submit",
    "application_sendBack",
    "attachment_add",
    "application_submit",
    "application_accept",
    "application_askOpinions",
    "application_startReview",
    "application_shortlist",
    "application_award",
  ]);
  await town.readsLaureates(call, dossier, [25_000, 15_000, 15_000]);
  const [first = 0, second = 0, third = 0] = call.years;
  const awarded = { [first]: 25_000, [second]: 15_000, [third]: 15_000 };
  expect(await readFigures(request, "decision")).toEqual(grownBy(decided, { [new Date().getFullYear()]: 55_000 }));
  expect(await readFigures(request, "echeance")).toEqual(grownBy(due, awarded));
  expect(await town.person.countsMails(`[${dossier.number}] Votre projet est cofinancé`)).toBe(1);
});
