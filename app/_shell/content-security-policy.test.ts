import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const directive = (policy: string, name: string) =>
  policy
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);

describe("the policy of a page", () => {
  test("trusts the scripts of its request by their nonce", () => {
    expect(directive(contentSecurityPolicy({ nonce: "abc" }), "script-src")).toBe(
      "'self' 'nonce-abc' 'strict-dynamic'",
    );
  });

  test("of a cached page trusts the hashes of its inline scripts, and its origin", () => {
    const policy = contentSecurityPolicy({ hashes: ["sha256-x=", "sha256-y="] });
    expect(directive(policy, "script-src")).toBe("'self' 'sha256-x=' 'sha256-y='");
    expect(directive(policy, "style-src")).toBe("'self'");
  });

  test.each([{ nonce: "abc" }, { hashes: [] }])("never opens what is unsafe (%o)", (inline) => {
    const policy = contentSecurityPolicy(inline);
    expect(policy).not.toMatch(/unsafe-|\*|https?:|upgrade-insecure-requests/);
    expect(directive(policy, "frame-ancestors")).toBe("'none'");
    expect(directive(policy, "base-uri")).toBe("'none'");
    expect(directive(policy, "object-src")).toBe("'none'");
  });
});
