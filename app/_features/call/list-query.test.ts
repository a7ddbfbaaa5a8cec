import { describe, expect, test } from "vitest";
import type { ListedCall } from "@/server/services/call/list-calls";
import { callCsvHref, callListHref, ofPhase, readCallListQuery, searchCalls } from "./list-query";

const call = (code: string, title: string, day: number, filed: number, phase: ListedCall["phase"]): ListedCall => ({
  ...{ slug: code.toLowerCase(), code, title, filed, phase, kind: "annual", firstYear: 2027 },
  opensAt: new Date(Date.UTC(2026, 0, 40 - day)),
  closesAt: new Date(Date.UTC(2026, 5, day)),
  updatedAt: new Date(0),
});
const calls = [
  call("ANN27", "Appel à projets annuel", 1, 12, "open"),
  call("JEU27", "Jeunesse et territoires", 2, 30, "closed"),
  call("CLI27", "Climat et villes partenaires", 3, 0, "coming"),
  call("ANN26", "Appel à projets annuel", 4, 25, "resultsPublished"),
];
const codes = (params: Record<string, string>) => {
  const query = readCallListQuery(params);
  return ofPhase(searchCalls(calls, query), query).map(({ code }) => code);
};

describe("the calls asked for", () => {
  test.each<[Record<string, string>, string[]]>([
    [{}, ["ANN26", "CLI27", "JEU27", "ANN27"]],
    [{ q: "ANNUEL appel" }, ["ANN26", "ANN27"]],
    [{ q: "jeu27" }, ["JEU27"]],
    [{ q: "??" }, []],
    [{ etat: "open" }, ["ANN27"]],
    [{ q: "villes", etat: "open" }, []],
    [{ tri: "ouverture" }, ["ANN27", "JEU27", "CLI27", "ANN26"]],
    [{ tri: "titre" }, ["ANN26", "ANN27", "CLI27", "JEU27"]],
    [{ tri: "dossiers" }, ["JEU27", "ANN26", "ANN27", "CLI27"]],
    [{ tri: "couleur", etat: "perdu", page: "-1" }, ["ANN26", "CLI27", "JEU27", "ANN27"]],
  ])("%o", (params, expected) => expect(codes(params)).toEqual(expected));
});

test("the address holds the whole state, and the file is that of the list, all its pages", () => {
  const query = readCallListQuery({ q: " ville ", etat: "open", tri: "titre", page: "3" });
  expect(callListHref(query)).toBe("/administration/appels?q=ville&etat=open&tri=titre&page=3");
  expect(callCsvHref(query)).toBe("/administration/appels/export.csv?q=ville&etat=open&tri=titre");
});
