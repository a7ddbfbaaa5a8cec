import { expect, test } from "vitest";
import { keepChoice } from "./keep-choice";

const form = (headers: Record<string, string>) =>
  new Request("http://localhost:3000/api/langue", { method: "POST", headers: { host: "localhost:3000", ...headers } });

test("the choice is kept and the reader is back on the page", () => {
  const response = keepChoice(form({ referer: "http://localhost:3000/appels?page=2#x" }), "langue", "en");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/appels?page=2");
  expect(response.headers.get("set-cookie")).toMatch(/^langue=en; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
});

test.each(["https://elsewhere.example.org/page", "http://localhost:3000//elsewhere.example.org", "not an address"])(
  "a page that is not ours is not gone back to: %s",
  (referer) => {
    expect(keepChoice(form({ referer }), "theme", "dark").headers.get("location")).toBe("/");
  },
);

test("what is not offered is not kept", () => {
  expect(keepChoice(form({}), "langue", undefined).headers.get("set-cookie")).toBeNull();
});

test("another site cannot choose", () => {
  const response = keepChoice(form({ "sec-fetch-site": "cross-site" }), "langue", "en");
  expect(response.status).toBe(403);
  expect(response.headers.get("set-cookie")).toBeNull();
});

test("a page whose address is a secret is gone back to by its form, and no other is", () => {
  const referer = "http://localhost:3000/";
  const back = (path: string) => keepChoice(form({ referer }), "langue", "en", path).headers.get("location");
  expect(back("/confirmation/abc")).toBe("/confirmation/abc");
  expect(back("//elsewhere.example.org/confirmation/abc")).toBe("/");
  expect(back("https://elsewhere.example.org")).toBe("/");
  expect(back("/appels")).toBe("/");
});
