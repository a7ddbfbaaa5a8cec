import { demoAccount } from "./_support/demo-accounts";
import { pages } from "./_support/pages";
import { signIn } from "./_support/sign-in";
import { expect, test } from "./_support/test";

const names = [
  "q",
  "texte",
  "statut",
  "pays",
  "appel",
  "avis",
  "tri",
  "page",
  "annee",
  "axe",
  "etat",
  "sujet",
  "du",
  "avant",
  "dossier",
];
const values = ["%00%00", "%ED%A0%80", "%E0%A4%A", "'%22%3C", "-1", "9".repeat(400), "__proto__"];
const segments = ["%00", "%E0%A4%A", "__proto__", "-".repeat(36), "..%2F..", "%F0%9F%92%A7"];
const routes = [
  ...["/dossiers/export.csv", "/instruction/export.csv", "/chiffres.csv", "/repertoire/cooperations.csv"],
  ...["/appels/SEGMENT/laureats.csv", "/appels/SEGMENT/echeance.ics", "/dossiers/SEGMENT/echeance.ics"],
  ...["/dossiers/SEGMENT/recepisse.pdf", "/api/pieces/SEGMENT", "/api/dossiers/SEGMENT/budget", "/marque/SEGMENT"],
  ...["/repertoire/SEGMENT", "/repertoire/listes/SEGMENT", "/repertoire/listes/villes.SEGMENT"],
];
const example = {
  draft: "SEGMENT",
  filed: "SEGMENT",
  call: "SEGMENT",
  draftCall: "SEGMENT",
  mail: "/demonstration",
  advice: "SEGMENT",
  organisation: "SEGMENT",
  entry: "SEGMENT",
  foreignEntry: "SEGMENT",
  notice: "SEGMENT",
  ownNotice: "SEGMENT",
  foreignNotice: "SEGMENT",
  exchange: "SEGMENT",
};

for (const role of ["applicant", "officer", "callManager", "adviser"] as const)
  test(`no address makes the application fail before an account that is ${role}`, async ({ browser, page }) => {
    await signIn(page, await demoAccount(browser, role));
    const addresses = [...Object.values(pages).map(({ address }) => address(example)), ...routes];
    const failures: string[] = [];
    const visit = async (address: string) => {
      const response = await page.request.get(address);
      if (response.status() >= 500) failures.push(`${response.status()} ${address}`);
    };
    const query = (value: string) => names.map((name) => `${name}=${value}`).join("&");
    for (const address of addresses)
      if (address.includes("SEGMENT")) for (const one of segments) await visit(address.replaceAll("SEGMENT", one));
      else for (const value of values) await visit(`${address}${address.includes("?") ? "&" : "?"}${query(value)}`);
    expect(failures).toEqual([]);
  });

test("what is sent in another shape, or from a page that hides itself, is refused", async ({ request, baseURL }) => {
  const own = { origin: baseURL ?? "" };
  const json = await request.post("/api/langue", { data: { langue: "en" }, headers: own, maxRedirects: 0 });
  expect(json.status()).toBe(303);
  expect(json.headers()["set-cookie"] ?? "").not.toContain("langue");
  for (const address of ["/api/langue", "/api/theme", "/api/trpc/calls.create", "/connexion/sortie"]) {
    const hidden = await request.post(address, { headers: { origin: "null" }, data: {} });
    expect(hidden.status(), address).toBeLessThan(500);
  }
});
