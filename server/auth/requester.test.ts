import { expect, test } from "vitest";
import { requesterOf } from "./requester";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["198.51.100.1, 192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:aaaa::1", "2001:db8:1:2"],
  ["2001:db8:1:2:bbbb:1:1:1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["", ""],
])("%s counts as %s", (header, requester) => {
  expect(requesterOf(new Headers({ "x-forwarded-for": header }))).toBe(requester);
});
