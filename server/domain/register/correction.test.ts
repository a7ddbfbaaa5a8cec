import { describe, expect, test } from "vitest";
import { contactInput, cooperationCorrection, entryCorrection } from "./correction";
import { requestInput } from "./request";

const refused = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.success ? [] : [...new Set((result.error?.issues ?? []).map(({ path }) => path[0]))];

const cooperation = {
  ...{ version: "12", cooperation: "a-b", kind: "twinning", status: "active", sinceYear: "1984", untilYear: "" },
  ...{ themes: ["health"], reason: "" },
};
describe("a corrected cooperation", () => {
  test.each([
    [{}, []],
    [{ status: "ended", untilYear: "2010" }, []],
    [{ status: "ended" }, ["untilYear"]],
    [{ untilYear: "2010" }, ["untilYear"]],
    [{ status: "ended", untilYear: "1980" }, ["untilYear"]],
    [{ sinceYear: "84" }, ["sinceYear"]],
    [{ sinceYear: "1899" }, ["sinceYear"]],
    [{ kind: "friendship" }, ["kind"]],
    [{ themes: ["magic"] }, ["themes"]],
    [{ version: "-1" }, ["version"]],
  ])("%j is refused for %j", (change, fields) =>
    expect(refused(cooperationCorrection.safeParse({ ...cooperation, ...change }))).toEqual(fields),
  );
});

test("an entry has a name of one line, and a day where it changed", () => {
  const entry = { version: "0", name: " A\nB ", renamedOn: "", region: "", place: "", level: "region", reason: "" };
  expect(entryCorrection.parse(entry).name).toBe("A B");
  expect(refused(entryCorrection.safeParse({ ...entry, name: " ", renamedOn: "hier" }))).toEqual(["name", "renamedOn"]);
});

test("a contact is public only if the person agrees", () => {
  const contact = { name: "Awa", role: "Maire", email: " Awa@Example.org ", isPublic: true, agrees: false };
  expect(refused(contactInput.safeParse(contact))).toEqual(["agrees"]);
  expect(contactInput.parse({ ...contact, agrees: true }).email).toBe("awa@example.org");
  expect(refused(contactInput.safeParse({ ...contact, isPublic: false }))).toEqual([]);
});

describe("a request to appear", () => {
  const request = {
    ...{ side: "french", french: "Alençon", frenchId: "", country: "ML", foreign: "Kayes", foreignId: "" },
    ...{ region: "", place: "", kind: "twinning", sinceYear: "1984", themes: [], message: "" },
    ...{ contactName: "Awa", contactRole: "Maire", contactEmail: "Awa@example.org" },
  };
  test.each([
    [{}, []],
    [{ country: "FR" }, ["country"]],
    [{ country: "ZZ" }, ["country"]],
    [{ side: "", french: "", contactEmail: "awa" }, ["side", "french", "contactEmail"]],
    [{ message: "x".repeat(2_001) }, ["message"]],
    [{ foreignId: "other" }, []],
    [{ foreignId: "another" }, ["foreignId"]],
  ])("%j is refused for %j", (change, fields) =>
    expect(refused(requestInput.safeParse({ ...request, ...change }))).toEqual(fields),
  );
});
