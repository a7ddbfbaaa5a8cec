import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeContent } from "@/tests/factories/complete-dossier";
import { sum } from "../money";
import type { ApplicationContent, FundingLine } from "./content";
import { isSameShare, linesOfNobody, partiesOf, partyOfLine, shareOfParty, shareText, totalOf } from "./parties";

const years = [2026, 2027, 2028];
const partner = (id: string, name: string) => ({
  ...{ id, name, country: "ML", region: "", place: "", contactName: "", contactEmail: " Maire@Example.org " },
});
const authority = "00000000-0000-4000-8000-000000000001";
const line = (id: string, over: Partial<FundingLine> = {}): FundingLine => ({
  ...{ id, source: "partner", kind: "cash", label: "", amounts: { "2026": 100_000, "2027": 50_000 } },
  ...over,
});
const dossier = (partners: ReturnType<typeof partner>[], funding: FundingLine[]): ApplicationContent =>
  completeContent(years, { partners, funding, coAuthorities: [{ organisationId: authority, label: "Angers" }] });
const kayes = partner("p1", "Commune de Kayes");
const segou = partner("p2", "Commune de Ségou");

test("the parties are the partners and the other authorities, with where they are written to", () =>
  expect(partiesOf(dossier([kayes], []))).toEqual([
    { kind: "partner", id: "p1", name: "Commune de Kayes", email: "maire@example.org" },
    { kind: "coAuthority", id: authority, name: "Angers", email: "" },
  ]));

describe("whose share a line is", () => {
  const whose = (content: ApplicationContent) => content.funding.map((one) => partyOfLine(content, one)?.id ?? null);

  test("the only partner's, whatever the label says; nobody's of another source", () =>
    expect(whose(dossier([kayes], [line("a"), line("b", { label: "Ségou" }), line("c", { source: "state" })]))).toEqual(
      ["p1", "p1", null],
    ));

  test("of several, the one that is named by its row or by the label alone", () =>
    expect(
      whose(
        dossier(
          [kayes, segou],
          [
            line("a", { party: "p2" }),
            line("b", { label: "Apport de la commune de KAYES" }),
            line("c", { label: "Communes" }),
            line("d", { label: "Commune de Kayes, commune de Ségou" }),
            line("e", { party: "gone" }),
          ],
        ),
      ),
    ).toEqual(["p2", "p1", null, null, null]));

  test("lines of nobody are told", () =>
    expect(linesOfNobody(dossier([kayes, segou], [line("a"), line("b", { party: "p1" })])).map(({ id }) => id)).toEqual(
      ["a"],
    ));
});

test("a share is told year by year, in cash and in kind together", () => {
  const content = dossier([kayes], [line("a"), line("b", { kind: "inKind", amounts: { "2026": 1, "2030": 9 } })]);
  const [party] = partiesOf(content);
  if (!party) throw new Error("there is a party");
  const share = shareOfParty(content, party, years);
  expect(share).toEqual({ "2026": 100_001, "2027": 50_000 });
  expect([totalOf(share), shareText(share)]).toEqual([150_001, "2026:100001,2027:50000"]);
  expect(isSameShare(share, { ...share, "2028": 0 })).toBe(true);
  expect(isSameShare(share, { ...share, "2028": 1 })).toBe(false);
});

test("no cent of partners and other authorities is lost or counted twice", () => {
  const parties = fc.constantFrom("p1", "p2", authority, "gone", undefined);
  const lines = fc.array(
    fc.record({
      id: fc.uuid(),
      source: fc.constantFrom("partner" as const, "coAuthority" as const, "state" as const),
      kind: fc.constantFrom("cash" as const, "inKind" as const),
      label: fc.constantFrom("", "Commune de Kayes", "Ségou"),
      party: parties,
      amounts: fc.dictionary(fc.constantFrom("2026", "2027", "2028"), fc.integer({ min: 0, max: 1_000_000 })),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(lines, fc.boolean(), (funding, both) => {
      const content = dossier(both ? [kayes, segou] : [kayes], funding);
      const shared = sum(partiesOf(content).map((party) => totalOf(shareOfParty(content, party, years))));
      const amounts = (list: readonly FundingLine[]) => sum(list.flatMap((one) => Object.values(one.amounts)));
      const all = amounts(funding.filter(({ source }) => source !== "state"));
      expect(shared + amounts(linesOfNobody(content))).toBe(all);
    }),
  );
});
