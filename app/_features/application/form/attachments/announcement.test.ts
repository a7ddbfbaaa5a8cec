import { describe, expect, test } from "vitest";
import { announcementOf } from "./announcement";
import type { UploadView } from "./upload-queue";

const upload = (change: Partial<UploadView> = {}): UploadView => ({
  ...{ id: "1", kind: "other", fileName: "lettre.pdf", sizeBytes: 1_000, sentBytes: 0, phase: "sending" },
  ...change,
});

describe("what is said aloud of a file on its way", () => {
  test.each([
    ["it begins", undefined, upload(), "started"],
    ["a byte more", upload({ sentBytes: 10 }), upload({ sentBytes: 11 }), null],
    ["a quarter is reached", upload({ sentBytes: 249 }), upload({ sentBytes: 250 }), "progress"],
    ["the end, which is told otherwise", upload({ sentBytes: 900 }), upload({ sentBytes: 1_000 }), null],
    ["the line is cut", upload(), upload({ phase: "waiting" }), "waiting"],
    ["it is still cut", upload({ phase: "waiting" }), upload({ phase: "waiting" }), null],
    ["the session ends after a cut", upload({ phase: "waiting" }), upload({ phase: "signedOut" }), null],
    ["it goes on", upload({ phase: "waiting" }), upload(), "resumed"],
  ])("%s", (_what, before, now, key) => {
    expect(announcementOf(before, now)?.key ?? null).toBe(key);
  });

  test("a whole upload says each quarter once", () => {
    let before: UploadView | undefined;
    const said: number[] = [];
    for (let sentBytes = 0; sentBytes <= 1_000; sentBytes += 1) {
      const now = upload({ sentBytes });
      const announcement = announcementOf(before, now);
      if (announcement?.key === "progress") said.push(announcement.percent);
      before = now;
    }
    expect(said).toEqual([25, 50, 75]);
  });
});
