import { describe, expect, test } from "vitest";
import { cleanedSearch, isReadablePath } from "./clean-address";

describe("a path", () => {
  test.each(["/", "/appels/jeunesse-2027", "/instruction/appels/x/notification", "/appels/%C3%A9t%C3%A9"])(
    "%s is read",
    (path) => expect(isReadablePath(path)).toBe(true),
  );
  test.each(["/appels/%00", "/instruction/%E0%A4%A", "/instruction/%", "/avis/%C0%80", "/verifier/a%01b"])(
    "%s names nothing",
    (path) => expect(isReadablePath(path)).toBe(false),
  );
});

describe("the parameters", () => {
  test.each(["", "q=eau&statut=awarded&statut=rejected", "q=%0A", "q=%E0%A4%A"])("%s stay as they are", (search) =>
    expect(cleanedSearch(new URLSearchParams(search))).toBeNull(),
  );
  test.each([
    ["pays=%00%00", "pays="],
    ["q=ea%00u&statut=a&statut=b%07", "q=eau&statut=a&statut=b"],
    ["%00=1", "=1"],
  ])("%s become %s", (search, cleaned) => expect(cleanedSearch(new URLSearchParams(search))).toBe(cleaned));
});
