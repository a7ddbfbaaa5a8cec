import { readFile } from "node:fs/promises";
import { parseCsv } from "@/tests/factories/read-csv";
import { expectAccessible } from "./_support/axe";
import { addsQuestion, beginsPart } from "./_support/composing";
import { pdf } from "./_support/documents";
import { annualDossier } from "./_support/dossiers";
import { nextSave } from "./_support/saves";
import { expect, test } from "./_support/test";

const call = {
  kind: "annual",
  summary: "Pour des projets d’un an.",
  text: "Un an pour bien faire.",
  country: "SN",
  themes: ["education"],
  envelope: 50_000,
  maxStateShare: 50,
} as const;
const titled = (title: string) => ({ ...call, themes: [...call.themes], title: `${title} ${Date.now().toString(36)}` });
const questions = { authority: "Qui d’autre agit là-bas ?", place: "Où le projet se tient-il ?", file: "Plan du site" };

test("a file, a place and an authority are answered, submitted with the dossier, read by an officer and exported", async ({
  people,
}) => {
  test.setTimeout(300_000);
  const manager = await people.callManager();
  const published = await manager.publishes({
    ...titled("Appel aux trois questions"),
    composes: async (page) => {
      await beginsPart(page, "Sur place");
      for (const kind of ["authority", "place", "file"] as const) {
        await addsQuestion(page, kind, questions[kind]);
        await page.getByLabel("Obligatoire").check({ force: true });
      }
    },
  });

  const town = await people.knownTown();
  const { page, t } = town.person;
  await town.begins(published);
  await town.form.writes(annualDossier, published.years);
  await town.form.attaches("councilResolution", pdf("deliberation.pdf", "Deliberation of the council"));
  await town.form.opens("answers");
  const authority = page.getByRole("group", { name: questions.authority });
  await authority.getByRole("combobox").fill("Rennes");
  await authority
    .getByRole("option", { name: /^Rennes/ })
    .first()
    .click();
  await expect(authority.getByRole("button", { name: /^Retirer Rennes/ })).toBeVisible();
  const place = page.getByRole("group", { name: questions.place });
  await place.getByRole("button", { name: t("questions.entries.addPlace") }).click();
  const saved = nextSave(page);
  await place.getByLabel(t("questions.entries.name")).fill("Podor");
  await saved;
  await page.getByLabel(new RegExp(`^${questions.file}`)).setInputFiles(pdf("plan-du-site.pdf", "Map of the site"));
  await expect(page.getByRole("link", { name: "plan-du-site.pdf", exact: true })).toBeVisible();
  await expectAccessible(page);
  const number = await town.submits(published.code);

  const officer = await people.officer();
  await officer.finds({ number, title: annualDossier.title, ref: /D-\w+/.exec(page.url())?.[0] ?? "" });
  const reading = officer.person.page;
  const answers = reading.getByRole("region", { name: t("questions.view.title") });
  await expect(answers).toContainText("Rennes");
  await expect(answers).toContainText("Podor, Sénégal");
  await expect(answers.getByRole("link", { name: "plan-du-site.pdf", exact: true })).toBeVisible();

  await reading.goto(`/instruction/appels/${published.slug}`);
  const download = reading.waitForEvent("download");
  await officer.person.link(t("answers.csv")).click();
  const file = await readFile(await (await download).path(), "utf8");
  const [header = [], line = []] = parseCsv(file.replace(/^\uFEFF/, ""), ";", "\n");
  expect(header.slice(-3)).toEqual(Object.values(questions));
  expect(line[0]).toBe(number);
  expect(line.slice(-3)).toEqual([expect.stringMatching(/^Rennes/), "Podor, Sénégal", "plan-du-site.pdf"]);
});

test("the questions of an open call are corrected with a note, those who answer hear of it, and none is asked more", async ({
  people,
}) => {
  test.setTimeout(180_000);
  const manager = await people.callManager();
  const published = await manager.publishes({
    ...titled("Appel à préciser"),
    composes: async (page) => {
      await beginsPart(page, "Le partenariat");
      await addsQuestion(page, "shortText", "Depuis quand ?");
    },
  });
  const town = await people.knownTown();
  await town.begins(published);

  const { page } = manager.person;
  await page.goto(`/administration/appels/${published.slug}/questions`);
  await addsQuestion(page, "longText", "Et avec qui ?");
  await page.getByLabel("Obligatoire").check({ force: true });
  await page.getByLabel("Ce qui est corrigé").fill("L’année suffit ; dites aussi avec qui.");
  await page.getByRole("button", { name: "Publier la correction" }).click();
  const refused = page.getByRole("alert").filter({ hasText: "Ce n’est pas une correction" });
  await expect(refused).toContainText("ajoutée, elle ne peut pas être obligatoire");
  await page.getByLabel("Obligatoire").uncheck({ force: true });
  await page.getByRole("button", { name: "Modifier : Depuis quand ?" }).click();
  await page.getByRole("textbox", { name: "Intitulé", exact: true }).fill("Depuis quelle année ?");
  await page.getByRole("button", { name: "Publier la correction" }).click();
  await expect(page.getByText(/^Correction publiée\./)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "dites aussi avec qui" })).toBeVisible();
  await expectAccessible(page);

  const mail = await town.person.waitsForMail(town.person.t("mails.questions-corrected.title"));
  expect(mail.text).toContain("dites aussi avec qui");
  await town.person.page.goto(`/appels/${published.slug}`);
  await expect(town.person.page.getByRole("main")).toContainText("Depuis quelle année ?");
  await expect(town.person.page.getByRole("main")).toContainText("dites aussi avec qui");
});
