import { expect, test } from "vitest";
import { emptyContent } from "./content";
import { writtenSince } from "./revisions";

const content = { ...emptyContent, project: { ...emptyContent.project, title: "Eau", context: "Le contexte" } };
const dossier = {
  content,
  fieldRevisions: { "project.title": 3, "project.context": 5 },
  fieldWriters: { "project.context": "Awa Demba" },
};

test("a page is given what was written since it last knew, and nothing that it knows", () => {
  expect(writtenSince(dossier, 0)).toMatchObject([{ field: "project.title", by: null }, { field: "project.context" }]);
  expect(writtenSince(dossier, 3)).toEqual([
    { field: "project.context", value: "Le contexte", revision: 5, by: "Awa Demba" },
  ]);
  expect(writtenSince(dossier, 5)).toEqual([]);
});
