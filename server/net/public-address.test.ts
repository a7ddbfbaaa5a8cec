import { describe, expect, test } from "vitest";
import { isLoopback, isPublicAddress } from "./public-address";

describe("an address of the public network", () => {
  test.each([
    "8.8.8.8",
    "1.1.1.1",
    "100.63.255.255",
    "100.128.0.1",
    "172.32.0.1",
    "2a01:e00::1",
    "2606:4700::1111",
    "2400:1::",
  ])("%s is one", (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    ...[
      "0.0.0.0",
      "10.1.2.3",
      "100.64.0.1",
      "127.0.0.1",
      "127.9.9.9",
      "169.254.169.254",
      "172.16.0.1",
      "172.31.255.255",
    ],
    ...["192.0.0.8", "192.168.1.1", "198.18.0.1", "198.19.255.255", "224.0.0.1", "255.255.255.255", "203.0.113.7"],
    ...[
      "::",
      "::1",
      "::ffff:127.0.0.1",
      "::ffff:7f00:1",
      "64:ff9b::a00:1",
      "fc00::1",
      "fd12::1",
      "fe80::1%eth0",
      "ff02::1",
    ],
    ...["2001:db8::1", "2001::1", "2002:7f00:1::", "2001:20::1", "3fff::1", "", "localhost"],
  ])("%j is none", (address) => expect(isPublicAddress(address)).toBe(false));
});

test.each([
  ["127.0.0.1", true],
  ["127.3.2.1", true],
  ["::1", true],
  ["128.0.0.1", false],
  ["10.0.0.1", false],
])("%s is this machine: %s", (address, expected) => expect(isLoopback(address)).toBe(expected));

test.each(["8.8.8.8", "193.0.6.139", "100.128.0.1", "172.32.0.1", "2a00:1450:4007:80f::200e", "2600::1"])(
  "%s is of the public network",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ...["127.0.0.1", "127.255.0.3", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1"],
  ...["169.254.169.254", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
  ...["::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "fe80::1", "fc00::1"],
  ...["fd00:ec2::254", "ff02::1", "2001:db8::1", "2002:7f00:1::", "2001::1", "100::1", "fe80::1%eth0"],
  ...["localhost", "example.org", "", "127.1", "0x7f000001"],
])("%j is not", (address) => expect(isPublicAddress(address)).toBe(false));
