import { expect, test } from "vitest";
import { safePath, signInPath } from "./safe-path";

test.each(["/", "/dossiers", "/dossiers/ABC?onglet=budget#ligne", "/appels/été?x=http://a.example.org"])(
  "%s leads on within the application",
  (path) => {
    const safe = safePath(path);
    expect(new URL(safe ?? "", "http://here.example.org").host).toBe("here.example.org");
    expect(safe).toBe(encodeURI(decodeURI(path)));
  },
);

test.each([
  "",
  "dossiers",
  "//elsewhere.example.org",
  "///elsewhere.example.org",
  "/\\elsewhere.example.org",
  "/\t/elsewhere.example.org",
  "/\n//elsewhere.example.org",
  "/.//elsewhere.example.org",
  "/a/..//elsewhere.example.org",
  "https://elsewhere.example.org/",
  "javascript:alert(1)",
  `/${"a".repeat(1000)}`,
  null,
  ["/dossiers"],
])("%j does not", (path) => {
  expect(safePath(path)).toBeNull();
});

test("signing in leads back", () => {
  expect(signInPath("/dossiers?etat=depose")).toBe("/connexion?suite=%2Fdossiers%3Fetat%3Ddepose");
  expect(signInPath("/")).toBe("/connexion");
  expect(signInPath(null)).toBe("/connexion");
});
