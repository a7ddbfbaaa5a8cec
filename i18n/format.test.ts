import { describe, expect, test } from "vitest";
import {
  formatAmount,
  formatDate,
  formatDateTime,
  formatFileSize,
  formatMonth,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
} from "./format";

/** Non-breaking spaces are written "~" here, to be seen. */
const seen = (text: string) => text.replaceAll("\u00a0", "~");

describe("an amount", () => {
  test.each([
    [210_000_000, "2~100~000~€", "€2,100,000"],
    [123_456, "1~234,56~€", "€1,234.56"],
    [50, "0,50~€", "€0.50"],
    [0, "0~€", "€0"],
    [-150_000, "−1~500~€", "−€1,500"],
    [-5, "−0,05~€", "−€0.05"],
  ])("of %i cents", (cents, fr, en) => {
    expect(seen(formatAmount(cents, "fr"))).toBe(fr);
    expect(seen(formatAmount(cents, "en"))).toBe(en);
  });
});

describe("an instant is told in the time of Paris", () => {
  test.each([
    ["2026-01-12T13:03:00Z", "12 janvier 2026 à 14~h~03", "12 January 2026 at 14:03"],
    ["2026-06-30T22:00:00Z", "1er juillet 2026 à 0~h", "1 July 2026 at 00:00"],
    ["2026-12-31T23:30:00Z", "1er janvier 2027 à 0~h~30", "1 January 2027 at 00:30"],
    ["2026-11-11T11:11:00Z", "11 novembre 2026 à 12~h~11", "11 November 2026 at 12:11"],
  ])("%s", (instant, fr, en) => {
    expect(seen(formatDateTime(new Date(instant), "fr"))).toBe(fr);
    expect(seen(formatDateTime(new Date(instant), "en"))).toBe(en);
  });

  test.each([
    ["2026-01-12T06:21:00Z", "7~h~21", "07:21"],
    ["2026-01-12T08:00:00Z", "9~h", "09:00"],
    ["2026-01-12T11:05:00Z", "12~h~05", "12:05"],
  ])("as an hour alone, %s", (instant, fr, en) => {
    expect(seen(formatTime(new Date(instant), "fr"))).toBe(fr);
    expect(formatTime(new Date(instant), "en")).toBe(en);
  });

  test("as a day alone", () => {
    expect(formatDate(new Date("2026-02-15T23:30:00Z"), "fr")).toBe("16 février 2026");
    expect(formatShortDate(new Date("2026-02-15T23:30:00Z"), "en")).toBe("16/02/2026");
  });
});

test.each([
  ["2027-05", "mai 2027", "May 2027"],
  ["2026-12", "décembre 2026", "December 2026"],
  ["2027-13", "2027-13", "2027-13"],
  ["mai", "mai", "mai"],
  ["", "", ""],
])("the month %s", (month, fr, en) => {
  expect(formatMonth(month, "fr")).toBe(fr);
  expect(formatMonth(month, "en")).toBe(en);
});

test.each([
  [2500, "25~%", "25%"],
  [3333, "33,33~%", "33.33%"],
  [50, "0,5~%", "0.5%"],
  [10_000, "100~%", "100%"],
])("a share of %i basis points", (rate, fr, en) => {
  expect(seen(formatPercent(rate, "fr"))).toBe(fr);
  expect(formatPercent(rate, "en")).toBe(en);
});

test("a number", () => {
  expect(seen(formatNumber(34_969, "fr"))).toBe("34~969");
  expect(formatNumber(34_969.5, "en")).toBe("34,969.5");
});

test.each([
  [0, "0~octet"],
  [999, "999~octets"],
  [1500, "1,5~ko"],
  [999_960, "1~Mo"],
  [12_345_678, "12,3~Mo"],
  [5_000_000_000_000, "5~000~Go"],
])("a file of %i bytes", (bytes, fr) => expect(seen(formatFileSize(bytes, "fr"))).toBe(fr));
