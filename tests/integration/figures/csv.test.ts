import { describe, expect, test } from "vitest";
import { GET } from "@/app/chiffres.csv/route";
import { aDecidedDossier } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { anOrganisation } from "@/tests/factories/user";

const gao = await anOrganisation({ kind: "region", name: "Région Grand Est" });
const call = await aCall({ slug: "triennal", title: '=HYPERLINK("x"); triennal' });
await aDecidedDossier({
  ...{ callId: call.id, leadOrganisationId: gao.id },
  ...{ at: "2010-06-01T10:00:00Z", amounts: { 2010: 100_000_050, 2011: 110_000_000 } },
});
await aDecidedDossier({
  ...{ callId: call.id, leadOrganisationId: gao.id, region: "Casamance", country: "SN", theme: "climate" },
  ...{ at: "2011-06-01T10:00:00Z", amounts: { 2011: 20_000_000 } },
});
await aDecidedDossier({ callId: call.id, at: null, amounts: { 2012: 77_700 } });

const ask = (query: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000/chiffres.csv${query}`, { headers }));
const textOf = async (query: string) => (await ask(query)).text();

describe("/chiffres.csv", () => {
  test.each([
    ["decision", "annee;projets;montant_eur\n2010;1;2100000.50\n2011;1;200000\n"],
    ["echeance", "annee;projets;montant_eur\n2010;1;1000000.50\n2011;2;1300000\n"],
    ["region", "region;projets;montant_eur\nKayes (Mali);1;2100000.50\nCasamance (Sénégal);1;200000\n"],
    ["pays", "pays;projets;montant_eur\nMali;1;2100000.50\nSénégal;1;200000\n"],
    ["theme", "theme;projets;montant_eur\nSanté;1;2100000.50\nClimat;1;200000\n"],
    ["collectivite", "collectivite;projets;montant_eur\nRégions;2;2300000.50\n"],
    ["appel", 'appel;projets;montant_eur\n"\'=HYPERLINK(""x""); triennal";2;2300000.50\n'],
  ])("?axe=%s answers its lines, and nothing that is not notified", async (axis, expected) => {
    const response = await ask(`?axe=${axis}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="passerelle-chiffres-${axis}.csv"`);
    expect(await response.text()).toBe(expected);
  });

  test("takes the same choices as the page", async () => {
    expect(await textOf("?axe=echeance&annee=2010&pays=ML")).toBe(
      "annee;projets;montant_eur\n2010;1;1000000.50\n2011;1;1100000\n",
    );
    expect(await textOf("?axe=decision&appel=inconnu")).toBe("annee;projets;montant_eur\n");
  });

  test.each(["", "?axe=", "?axe=paiement", "?axe=toString"])("'%s' is told which axes there are", async (query) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("decision, echeance, region, pays, theme, collectivite, appel");
  });

  test("a choice that cannot be one is refused, not ignored", async () => {
    const response = await ask("?axe=decision&annee=MMX&pays=mali");
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("annee, pays");
  });

  test("is not sent again to whoever has it, until it changes", async () => {
    const etag = (await ask("?axe=decision")).headers.get("etag") ?? "";
    expect((await ask("?axe=decision", { "if-none-match": etag })).status).toBe(304);
    await aDecidedDossier({ callId: call.id, at: "2012-06-01T10:00:00Z", amounts: { 2012: 100 } });
    const response = await ask("?axe=decision", { "if-none-match": etag });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/2012;1;1\n$/);
  });
});
