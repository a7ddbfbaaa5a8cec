import ts from "typescript";
import { expect, test } from "vitest";
import { directiveOf, importsOf, isTest, type Source, sourcesUnder } from "./sources";

const server = sourcesUnder("server").filter((source) => !isTest(source));
const domain = server.filter(({ path }) => path.startsWith("server/domain/"));
const app = sourcesUnder("app");
const everything = [...server, ...app, ...sourcesUnder("emails", "i18n", "prisma", "scripts", "tests")];

// Names of countries, the shape of what is typed, words compared: data, parsing and arithmetic, no I/O.
const packagesOfTheDomain = ["zod", "i18n-iso-countries", "diff"];

const paths = (sources: Source[]) => sources.map(({ path }) => path);

test("the folders are where the other tests look for them", () => {
  expect(domain.length).toBeGreaterThan(5);
  expect(server.length).toBeGreaterThan(domain.length);
  expect(app.length).toBeGreaterThan(5);
});

test("a file over 300 lines needs splitting", () => {
  expect(paths(everything.filter(({ text }) => text.trimEnd().split("\n").length > 300))).toEqual([]);
});

test("outside the domain, a file of the server refuses to be bundled for a browser, first of all", () => {
  const guarded = ({ tree }: Source) => {
    const first = tree.statements[0];
    return first !== undefined && ts.isImportDeclaration(first) && first.moduleSpecifier.getText() === '"server-only"';
  };
  // Programs in plain JavaScript run in processes of their own: what is not guarded is what only the server loads.
  const programs = server.filter(({ path }) => path.endsWith(".mjs"));
  expect(
    paths(server.filter((source) => !domain.includes(source) && !programs.includes(source) && !guarded(source))),
  ).toEqual([]);
  const names = new Set(paths(programs));
  expect(
    paths(
      app.filter((source) => importsOf(source).some(({ target }) => names.has(`${target.replace(/\.mjs$/, "")}.mjs`))),
    ),
  ).toEqual([]);
});

test("the domain imports nothing but itself", () => {
  const strays = domain.flatMap((source) =>
    importsOf(source)
      .map(({ target }) => target)
      .filter((target) => !target.startsWith("server/domain/"))
      .filter((target) => !packagesOfTheDomain.some((name) => target === name || target.startsWith(`${name}/`)))
      .map((target) => `${source.path} -> ${target}`),
  );
  expect(strays).toEqual([]);
});

test("the domain is handed the time and chance: it reads no clock and throws no dice", () => {
  const impure = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(|\bprocess\./;
  expect(paths(domain.filter(({ text }) => impure.test(text)))).toEqual([]);
});

test("what runs in a browser takes nothing from the server but the domain and types", () => {
  const strays = app
    .filter((source) => directiveOf(source) === "use client")
    .flatMap((source) =>
      importsOf(source)
        .filter(({ typeOnly, target }) => !typeOnly && /^(server|prisma)\//.test(target))
        .filter(({ target }) => !target.startsWith("server/domain/"))
        .map(({ target }) => `${source.path} -> ${target}`),
    );
  expect(strays).toEqual([]);
});
