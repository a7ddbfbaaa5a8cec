import { annualDossier } from "./_support/dossiers";
import { grownBy, readFigures } from "./_support/figures";
import { expect, test } from "./_support/test";

test.use({ language: "en", locale: "en-GB", signingIn: "byMail" });

test("a town's annual dossier, in English", async ({ people, request }) => {
  test.setTimeout(600_000);
  const [decided, due] = [await readFigures(request, "decision"), await readFigures(request, "echeance")];

  const callManager = await people.callManager();
  const call = await callManager.publishes({
    kind: "annual",
    title: `Libraries together ${Date.now().toString(36)}`,
    summary: "For projects of one year with local authorities of Senegal.",
    text: "Books, rooms and people to run them.",
    country: "SN",
    themes: ["education"],
    envelope: 50_000,
    maxStateShare: 70,
    closesInMinutes: 3,
  });

  const officer = await people.officer();
  const town = await people.town("Robin Le Goff", { search: "Plougastel Daoulas", name: "Plougastel-Daoulas" });
  await town.claimsAuthority("International officer; the town clerk can confirm.");
  await officer.person.waitsForMail("Request to join Plougastel-Daoulas");
  await officer.acceptsClaim({ name: "Robin Le Goff", authority: "Plougastel-Daoulas" });
  await town.person.waitsForMail("Your request was accepted: Plougastel-Daoulas");

  const dossier = await town.files(annualDossier, call);
  await town.person.waitsForMail(`[${dossier.ref}] Your draft is ready`);
  await town.person.waitsForMail(`[${dossier.number}] We have received your application`);

  const scac = await people.scac();
  await officer.accepts(dossier);
  await town.person.waitsForMail(`[${dossier.number}] Your application is admissible`);
  await scac.person.waitsForMail(`[${dossier.number}] Opinion requested: Plougastel-Daoulas, Senegal`);
  const reasons = "The school has the room and the staff; ask for a maintenance plan of the collection.";
  await scac.issuesOpinion(dossier, { verdict: "favourableWithReservations", reasons });
  await officer.person.waitsForMail(`[${dossier.number}] All opinions are in`);
  await officer.shortlists(dossier, reasons);
  await town.person.waitsForMail(`[${dossier.number}] Your application is shortlisted`);

  const decisionMaker = await people.decisionMaker();
  await decisionMaker.prepares(dossier, call, [8_500]);
  await decisionMaker.notifies(call);

  const award = await town.person.waitsForMail(`[${dossier.number}] Your project is cofinanced`);
  expect(award.text).toContain("€8,500");
  await town.sees(dossier, { status: "awarded", holder: "ministry" });
  await town.readsLaureates(call, dossier, [8_500]);
  const awarded = { [String(call.years[0])]: 8_500 };
  expect(await readFigures(request, "decision")).toEqual(grownBy(decided, { [new Date().getFullYear()]: 8_500 }));
  expect(await readFigures(request, "echeance")).toEqual(grownBy(due, awarded));
});
