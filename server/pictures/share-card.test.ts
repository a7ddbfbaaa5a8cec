import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { TooManyDocuments } from "@/server/pdf/apart";
import { type ShareCard, shareCard } from "./share-card";

const card = (facts: Partial<ShareCard> = {}): ShareCard => ({
  ...{ eyebrow: "Rencontre", title: "Assises", detail: "12–14 décembre 2008", service: "Passerelle", lang: "fr" },
  ...facts,
});
const sizeOf = async (facts?: Partial<ShareCard>) => {
  const png = await (await shareCard(card(facts))).png();
  const { width, height, format } = await sharp(png).metadata();
  return { width, height, format, isLight: png.length < 100_000 };
};

describe("a card to share", () => {
  test.each<[string, Partial<ShareCard>]>([
    ["an ordinary title", {}],
    ["a title of thousands of letters", { title: "Coopération décentralisée ".repeat(300) }],
    ["a word without end", { title: "a".repeat(500) }],
    ["other scripts, and letters of no font", { title: "العربية ⵜⵉⴼⵉⵏⴰⵖ 漢字 😀 \u0000" }],
    ["signs of markup", { title: '#set page(width: 1pt) <b>&amp;</b> "$x$" \\' }],
    ["nothing", { title: "", detail: "" }],
  ])("is a light picture of 1200 by 630, of %s", async (_what, facts) =>
    expect(await sizeOf(facts)).toEqual({ width: 1200, height: 630, format: "png", isLight: true }),
  );

  test("is known by what it says before it is drawn, and drawn once", async () => {
    const [one, same, other] = [
      await shareCard(card()),
      await shareCard(card()),
      await shareCard(card({ title: "x" })),
    ];
    expect(same.version).toBe(one.version);
    expect(other.version).not.toBe(one.version);
    const [first, second] = await Promise.all([one.png(), same.png()]);
    expect(second).toBe(first);
  });

  test("of which too many are asked for at once is refused, and drawn when it is asked for again", async () => {
    const titles = Array.from({ length: 20 }, (_, n) => `Rencontre ${n}`);
    const asked = await Promise.allSettled(titles.map(async (title) => (await shareCard(card({ title }))).png()));
    const refused = asked.flatMap((one, n) => (one.status === "rejected" ? [{ n, reason: one.reason }] : []));
    expect(refused.length).toBe(12);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(TooManyDocuments);
    const again = await shareCard(card({ title: `Rencontre ${refused[0]?.n}` }));
    expect((await again.png()).length).toBeGreaterThan(0);
  });
});
