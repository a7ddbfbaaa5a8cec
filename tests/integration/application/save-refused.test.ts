import { expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import { aDossier } from "@/tests/factories/application";
import { anApplicant, organisationOf } from "@/tests/factories/user";

async function aWriter() {
  const actor = await anApplicant();
  const { id, ref } = await aDossier({ status: "draft", leadOrganisationId: organisationOf(actor) });
  const caller = createCallerFactory(appRouter)({ actor: async () => actor });
  const save = (...changes: { field: string; value: unknown }[]) => caller.application.save({ ref, changes, base: 0 });
  const stored = async () => (await db().application.findUniqueOrThrow({ where: { id } })).content;
  return { save, stored };
}

test("a value that cannot be kept is told at its field, and the others are saved", async () => {
  const { save, stored } = await aWriter();
  const line = { id: "a1", source: "state", kind: "cash", label: "", amounts: { "2027": 100_000_000_001 } };
  const answer = await save(
    { field: "project.context", value: "x".repeat(20_001) },
    { field: "project.title", value: "Eau à Kita" },
    { field: "funding", value: [line] },
    { field: "project.themes", value: ["<b>"] },
  );
  expect(answer).toMatchObject({
    ok: true,
    revision: 1,
    refused: [
      { field: "project.context", finding: { code: "textTooLong" } },
      { field: "funding", finding: { code: "amountTooLarge", field: "funding.a1.2027" } },
      { field: "project.themes", finding: { code: "valueRefused" } },
    ],
  });
  expect(await stored()).toMatchObject({ project: { title: "Eau à Kita", context: "", themes: [] }, funding: [] });
});

test("what no database keeps is left out of a text, and the dossier can be saved again", async () => {
  const { save, stored } = await aWriter();
  await save({ field: "project.title", value: "Eau\u0000 \ud83dpotable\u202e" });
  await save({ field: "project.context", value: "Puits\u0000\nforage" });
  expect(await stored()).toMatchObject({ project: { title: "Eau potable", context: "Puits\nforage" } });
});

test("a field that there is not is refused whole", async () => {
  const { save } = await aWriter();
  await expect(save({ field: "__proto__", value: "x" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
