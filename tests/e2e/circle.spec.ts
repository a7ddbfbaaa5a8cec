import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { pdf } from "./_support/documents";
import { annualDossier } from "./_support/dossiers";
import type { Person } from "./_support/person";
import { acknowledged } from "./_support/saves";
import { expect, test } from "./_support/test";
import { containing } from "./_support/words";

/** 20 000 € in one year, of which the partner brings 3 000 €. */
const dossierToWrite = {
  ...annualDossier,
  title: "Une bibliothèque partagée à Matam",
  partner: { ...annualDossier.partner, name: "Commune de Matam" },
  funding: [
    { source: "state" as const, kind: "cash" as const, label: "Cofinancement demandé", amounts: [9_000] },
    { source: "lead" as const, kind: "cash" as const, label: "Budget de la ville", amounts: [8_000] },
    { source: "partner" as const, kind: "cash" as const, label: "Budget de Matam", amounts: [3_000] },
  ],
};

async function looksWell(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const linkIn = (text: string, path: string): string =>
  new RegExp(`http\\S+/${path}/[\\w-]+`).exec(text)?.[0] ?? `no link to ${path}`;

async function invites(officer: Person, ref: string, guest: Person, role: "edit" | "sign"): Promise<void> {
  const { page, t } = officer;
  await page.goto(`/dossiers/${ref}`);
  await officer.field(t("people.email")).fill(guest.email);
  await officer.field(t("people.mayDo")).selectOption(role);
  await officer.button(t("people.send")).click();
  await expect(page.getByText(t("people.sent", { email: guest.email }))).toBeVisible();
  const participants = page.getByRole("table", { name: t("people.title") });
  await expect(participants.getByRole("row").filter({ hasText: guest.email })).toContainText(
    t("people.states.invited"),
  );
}

/** Follows the link of the mail, signs in with a code, accepts. */
async function acceptsInvitation(guest: Person, name: string): Promise<void> {
  const { page, t } = guest;
  const { text } = await guest.waitsForMail(t("mails.collaborator-invited.subject", { authority: "Alençon" }));
  const link = linkIn(text, "invitations");
  expect((await page.request.get(link)).status(), "a scanner of mails opens the link").toBe(200);
  await page.goto(link);
  await looksWell(page);
  await guest.link(t("people.invitation.signIn")).click();
  await expect(guest.field(t("sign-in.email"))).toHaveValue(guest.email);
  await guest.signsInByCode();
  // Who has no name yet is asked for it first, and comes back to the invitation.
  await expect(guest.field(t("account.name"))).toBeVisible();
  expect(page.url(), "the link is a secret, and stands in no other address").not.toContain("invitations");
  await guest.field(t("account.name")).fill(name);
  await guest.button(t("account.welcome.save")).click();
  await expect(page).toHaveURL(/\/invitations\//);
  await guest.button(t("people.invitation.accept")).click();
  await expect(page).toHaveURL(/\/dossiers\/D-\w+$/);
}

test("an officer, a colleague, a signatory and a partner bring one dossier to its submission", async ({
  people,
  browser,
  mailbox,
}) => {
  test.setTimeout(600_000);
  const callManager = await people.callManager();
  const call = await callManager.publishes({
    kind: "annual",
    title: `Signer ensemble ${Date.now().toString(36)}`,
    summary: "Pour des projets d’un an avec des collectivités du Sénégal.",
    text: "Chacun s’y engage par écrit.",
    country: "SN",
    themes: ["education"],
    envelope: 50_000,
    maxStateShare: 70,
    asksForWord: true,
  });
  const town = await people.knownTown();
  const { person: officer, form } = town;
  const { page, t } = officer;
  await page.goto(`/appels/${call.slug}`);
  await expect(page.getByText(t("rules.signOff"))).toBeVisible();
  await expect(page.getByText(t("rules.confirmations.partners"))).toBeVisible();
  const ref = await town.begins(call);
  await form.writes(dossierToWrite, call.years);
  await form.attaches("councilResolution", pdf("deliberation.pdf", "Deliberation of the council"));

  // What is missing is other people's word: said, and held back.
  await form.opens("check");
  await expect(page.getByRole("link", { name: t("findings.signOffMissing") })).toBeVisible();
  await expect(
    page.getByRole("link", { name: t("findings.confirmationMissing", { subject: "Commune de Matam" }) }),
  ).toBeVisible();
  await expect(officer.button(t("dossier.check.submit"))).toBeDisabled();
  await looksWell(page);

  const colleague = await people.stranger("Maya Berthier");
  const signatory = await people.stranger("Odette Vial");
  await invites(officer, ref, colleague, "edit");
  await invites(officer, ref, signatory, "sign");
  await looksWell(page);
  await acceptsInvitation(colleague, "Maya Berthier");
  await acceptsInvitation(signatory, "Odette Vial");

  // Somebody else who gets hold of the link is told, and gets nothing.
  const stranger = await people.stranger("Yann Tréguier");
  await invites(officer, ref, stranger, "edit");
  const { text: invitation } = await stranger.waitsForMail(
    t("mails.collaborator-invited.subject", { authority: "Alençon" }),
  );
  await colleague.page.goto(linkIn(invitation, "invitations"));
  await expect(colleague.page.getByRole("heading", { name: t("people.invitation.otherTitle") })).toBeVisible();
  await expect(colleague.button(t("people.invitation.accept"))).toBeHidden();

  // The colleague sees this dossier alone, and writes in it; submitting is not theirs.
  await colleague.page.goto("/dossiers");
  await expect(colleague.page.getByRole("main").getByRole("link", { name: dossierToWrite.title })).toHaveCount(1);
  await expect(colleague.page.getByText(t("dossier.list.count", { count: 1 }))).toBeVisible();
  await colleague.page.goto(`/dossiers/${ref}/formulaire/projet`);
  await colleague.field(t("dossier.project.results")).fill("Une bibliothèque ouverte six jours par semaine.");
  await acknowledged(colleague.page, t);
  await colleague.page.goto(`/dossiers/${ref}/formulaire/verification`);
  await expect(colleague.page.getByText(t("submission.submittedByAuthority"))).toBeVisible();
  await expect(colleague.button(t("dossier.check.submit"))).toBeHidden();

  // The officer asks the partner, who has an address and no account, and no script.
  const partner = `mairie.matam.${Date.now().toString(36)}@example.org`;
  await page.goto(`/dossiers/${ref}/formulaire/verification`);
  await officer.button(t("confirmation.panel.askNamed", { name: "Commune de Matam" })).click();
  await officer.field(t("confirmation.panel.email")).fill(partner);
  await officer.button(t("confirmation.panel.send")).click();
  await expect(page.getByText(t("confirmation.panel.outcomes.asked"))).toBeVisible();
  await expect(page.getByRole("link", { name: containing("n’a pas encore confirmé sa part") })).toBeVisible();
  const asked = await mailbox.waitFor({ to: partner, subject: containing("confirmer votre part") });
  const far = await (await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" })).newPage();
  const opened = await far.goto(linkIn(asked.text, "confirmation"));
  expect(opened?.headers()).toMatchObject({ "referrer-policy": "strict-origin", "x-robots-tag": "noindex, nofollow" });
  await expect(far.getByRole("main")).toContainText(officer.amount(3_000));
  await expect(far.getByRole("main")).not.toContainText(officer.amount(9_000));
  await far.getByRole("button", { name: t("confirmation.send") }).click();
  await expect(far.getByRole("alert")).toContainText(t("confirmation.errors.name.required"));
  await far.getByText(t("confirmation.confirm"), { exact: true }).click();
  await far.getByLabel(containing(t("confirmation.name"))).fill("Fatou Sarr");
  await far.getByLabel(containing(t("confirmation.role"))).fill("Secrétaire générale");
  await far.getByRole("button", { name: t("confirmation.send") }).click();
  await expect(far.getByText(t("confirmation.thanks", { authority: "Alençon" }))).toBeVisible();
  await far.getByLabel(containing(t("confirmation.letter.file"))).setInputFiles(pdf("lettre-matam.pdf", "We commit"));
  await far.getByRole("button", { name: t("confirmation.letter.send") }).click();
  await expect(far.getByText(t("confirmation.letter.received"))).toBeVisible();
  await expect(far.getByText("lettre-matam.pdf")).toBeVisible();
  // In the reader's language, by a form that needs no script either.
  await far.getByRole("button", { name: "English" }).click();
  await expect(far.getByRole("heading", { level: 1 })).toHaveText("Confirm a share of the funding");
  await far.context().close();
  await officer.waitsForMail("Commune de Matam confirme sa part");
  const seen = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await seen.goto(linkIn(asked.text, "confirmation"));
  await looksWell(seen);
  await seen.context().close();

  // The officer asks for the accord; the signatory reads, and gives it.
  await page.goto(`/dossiers/${ref}/formulaire/verification`);
  await officer.button(t("sign-off.ask")).click();
  await expect(page.getByText(t("sign-off.outcomes.asked"))).toBeVisible();
  await expect(page.getByText(containing("La réponse est attendue depuis"))).toBeVisible();
  const request = await signatory.waitsForMail(`[${ref}] Votre accord est demandé`);
  expect(request.text).toContain(`/dossiers/${ref}/depot`);
  await signatory.page.goto(`/dossiers/${ref}/depot`);
  await signatory.button(t("sign-off.give")).click();
  await expect(signatory.page.getByText(t("sign-off.outcomes.given"))).toBeVisible();
  await looksWell(signatory.page);
  await officer.waitsForMail(`[${ref}] Accord du signataire donné`);
  // On the page that the officer left open, without reloading.
  await expect(page.getByText(containing("Odette Vial a donné son accord"))).toBeVisible();
  await expect(officer.button(t("dossier.check.submit"))).toBeEnabled();

  // An edit makes it void, and says so.
  await form.opens("project");
  await officer.field(t("dossier.project.objectives")).fill("Des livres pour huit cents élèves, et un lieu calme.");
  await acknowledged(page, t);
  await form.opens("check");
  await expect(page.getByText(containing("Modifié depuis l’accord de Odette Vial"))).toBeVisible();
  await expect(
    page.getByText(containing(`Modifié depuis : ${t("dossier.save.fields.project_objectives")}`)),
  ).toBeVisible();
  await expect(officer.button(t("dossier.check.submit"))).toBeDisabled();
  await officer.button(t("sign-off.ask")).click();
  await expect(page.getByText(t("sign-off.outcomes.asked"))).toBeVisible();
  await signatory.page.goto(`/dossiers/${ref}/depot`);
  await signatory.field(t("sign-off.words")).fill("Bon pour accord.");
  await signatory.button(t("sign-off.give")).click();
  await expect(signatory.page.getByText(t("sign-off.outcomes.given"))).toBeVisible();

  const number = await town.submits(call.code);
  await expect(page.getByText(containing("Odette Vial, le"))).toBeVisible();
  await colleague.waitsForMail(`[${number}] Votre dossier est bien reçu`);

  // Who did what is there for all of its people to see; the ministry sees it without an address.
  await page.goto(`/dossiers/${ref}`);
  const people_ = page.getByRole("region", { name: t("people.title") });
  for (const name of ["Maya Berthier", "Odette Vial"]) await expect(people_).toContainText(name);
  await town.readsHistory({ ref, number, title: dossierToWrite.title }, ["signOff_give", "application_submit"]);
  const ministry = await people.officer();
  await ministry.person.page.goto(`/instruction/${ref}`);
  const main = ministry.person.page.getByRole("main");
  await expect(main).toContainText(containing("Fatou Sarr (Secrétaire générale)"));
  await expect(main).toContainText(containing("remis par Commune de Matam"));
  const named = ministry.person.page.getByRole("region", { name: t("people.title") });
  await expect(named).toContainText("Maya Berthier");
  await expect(named).not.toContainText(colleague.email);
  await expectAccessible(ministry.person.page);

  // Taken out, the colleague finds nothing any more.
  await page.goto(`/dossiers/${ref}`);
  await officer.button(t("people.removeNamed", { name: "Maya Berthier" })).click();
  await officer.button(t("people.removeConfirm", { name: "Maya Berthier" })).click();
  await expect(page.getByRole("row").filter({ hasText: "Maya Berthier" })).toHaveCount(0);
  expect((await colleague.page.goto(`/dossiers/${ref}`))?.status()).toBe(404);
});
