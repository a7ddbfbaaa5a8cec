import { expect, test } from "vitest";
import { keepHeader as readByTheFront } from "@/front/kept-page.mjs";
import { isSameForAll, keepHeader } from "./same-for-all";

test.each([
  ["/", true],
  ["/appels", true],
  ["/appels/triennal-2026/eligibilite", true],
  ["/repertoire/angers-49007", true],
  ["/chiffres", true],
  ["/connexion", false],
  ["/verifier/K7F2", false],
  ["/dossiers", false],
  ["/appelsx", false],
  ["/demonstration/courriels", false],
])("%s is the same for all: %s", (path, same) => expect(isSameForAll(path)).toBe(same));

test("the front reads the mark that is set", () => expect(readByTheFront).toBe(keepHeader));
