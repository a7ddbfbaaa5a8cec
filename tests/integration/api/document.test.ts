import { randomUUID } from "node:crypto";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import { openApiDocument } from "@/app/_features/api/document";
import { db } from "@/server/db/client";
import { apiRoutes, callApi } from "@/tests/factories/api";
import { aKey } from "@/tests/factories/api-key";
import { aDossier } from "@/tests/factories/application";
import { aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { pdfText } from "@/tests/factories/files";
import { aCooperation, anEntry } from "@/tests/factories/register";
import { anApplicant, anOrganisation, organisationOf } from "@/tests/factories/user";

// As programs read it: through JSON.
const document = JSON.parse(JSON.stringify(openApiDocument()));

test("the document satisfies the official schema of OpenAPI 3.1", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("it tells every route that there is, by its methods, and no other", async () => {
  const addresses = apiRoutes()
    .filter((route) => !route.includes("[..."))
    .map((route) => route.replace(/\[(\w+)\]/g, "{$1}"));
  expect(Object.keys(document.paths).sort()).toEqual(addresses);
});

test("what the document is made of has names, and each refers to one that there is", () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect(new Set(refs)).toEqual(new Set(Object.keys(document.components.schemas)));
});

describe("what is answered is what the document says", () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "openapi");

  const escaped = (text: string) => text.replaceAll("~", "~0").replaceAll("/", "~1");
  async function expectDescribed(path: string, response: Response, method = "get") {
    const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const pointer = ["paths", path, method, "responses", String(response.status), "content", type, "schema"];
    const validate = ajv.getSchema(`openapi#/${pointer.map((part) => encodeURIComponent(escaped(part))).join("/")}`);
    expect(validate, `${path} says nothing of ${response.status} as ${type}`).toBeDefined();
    validate?.(await response.json());
    expect(validate?.errors ?? []).toEqual([]);
  }

  beforeAll(async () => {
    const mopti = await anEntry("Mopti", { kind: "foreignAuthority", country: "ML", region: "ML-5" });
    const town = await anEntry("Alençon");
    const { id } = await aCooperation(town.id, mopti.id, { slug: "alencon-mopti" });
    const call = await aCall({ slug: "essai", resultsNotifiedAt: new Date("2010-06-01T10:00:00Z") });
    const lead = await anOrganisation({ kind: "commune", name: "Alençon" });
    const dossier = await aDossier({ callId: call.id, leadOrganisationId: lead.id, status: "awarded" });
    await aDecision(dossier.id, { at: "2010-06-01T10:00:00Z", amounts: { 2010: 3_000_000 } });
    await db().registerProject.create({
      data: {
        cooperationId: id,
        title: "Puits",
        firstYear: 2010,
        lastYear: 2012,
        applicationId: dossier.id,
        source: "essai",
      },
    });
    await db().publishedFigure.create({
      data: { country: "ML", figure: "projects", value: 340, publishedOn: new Date("2011-12-01"), source: "essai" },
    });
  });

  test.each([
    ["/calls", "/calls?limit=1"],
    ["/calls/{slug}", "/calls/essai"],
    ["/awards", "/awards?annee=2010&pays=ML"],
    ["/register/authorities", "/register/authorities?categorie=commune"],
    ["/register/authorities/{slug}", "/register/authorities/mopti-ml"],
    ["/register/cooperations", "/register/cooperations?pays=ML&region=ML-5"],
    ["/register/cooperations/{slug}", "/register/cooperations/alencon-mopti"],
    ["/register/figures", "/register/figures"],
    ["/register/figures/{country}", "/register/figures/ML"],
    ["/openapi.json", "/openapi.json"],
  ])("%s", async (path, address) => {
    const response = await callApi(address);
    expect(response.status).toBe(200);
    const body: { items?: unknown[] } = await response.clone().json();
    if (body.items) expect(body.items.length).toBeGreaterThan(0);
    await expectDescribed(path, response);
  });

  test.each([
    ["/calls", "/calls?limit=x", 400],
    ["/calls/{slug}", "/calls/rien", 404],
  ])("%s, refused", async (path, address, status) => {
    const response = await callApi(address);
    expect(response.status).toBe(status);
    await expectDescribed(path, response);
  });

  test("to a key, in good and in bad", async () => {
    const actor = await anApplicant();
    const { ref } = await aDossier({ status: "draft", leadOrganisationId: organisationOf(actor) });
    const authorization = `Bearer ${await aKey(actor)}`;
    const [one, path] = [`/applications/${ref}`, "/applications/{ref}"];
    const read = await callApi(one, { headers: { authorization } });
    const headers = { authorization, "content-type": "application/json", "if-match": read.headers.get("etag") ?? "" };
    await expectDescribed(path, read);
    await expectDescribed(path, await callApi(one));
    const patch = (fields: object) => callApi(one, { method: "PATCH", headers, body: JSON.stringify({ fields }) });
    await expectDescribed(path, await patch({ "project.durationMonths": 0 }), "patch");
    await expectDescribed(path, await patch({ "project.durationMonths": 12 }), "patch");
    await expectDescribed(path, await patch({ "project.durationMonths": 24 }), "patch");
    const list = await callApi("/applications", { headers: { authorization } });
    await expectDescribed("/applications", list);
    await expectDescribed("/applications", await callApi("/applications?limit=x", { headers: { authorization } }));
    const [files, filesPath] = [`${one}/attachments`, `${path}/attachments`];
    const attach = (name: string) =>
      callApi(`${files}?${new URLSearchParams({ name, kind: "other" })}`, {
        ...{ method: "POST", headers: { authorization }, body: new Uint8Array(pdfText()) },
      });
    const added = await attach("lettre.pdf");
    const { id } = await added.clone().json();
    expect(added.status).toBe(201);
    await expectDescribed(filesPath, added, "post");
    await expectDescribed(filesPath, await attach("lettre.exe"), "post");
    await expectDescribed(filesPath, await callApi(files, { headers: { authorization } }));
    const bytes = await callApi(`${files}/${id}`, { headers: { authorization } });
    const told = document.paths[`${filesPath}/{id}`].get.responses[String(bytes.status)].content;
    expect(Object.keys(told)).toContain(bytes.headers.get("content-type"));
    await expectDescribed(
      `${filesPath}/{id}`,
      await callApi(`${files}/${randomUUID()}`, { headers: { authorization } }),
    );
    const begun = await callApi("/applications", { method: "POST", headers, body: JSON.stringify({ call: "essai" }) });
    expect(begun.status).toBe(409);
    await expectDescribed("/applications", begun, "post");
  });
});
