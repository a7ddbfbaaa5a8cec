import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { drawApart } from "@/server/pdf/apart";

/** What a card says. Its texts may be of any length: they are cut to what it holds. */
export interface ShareCard {
  /** What the page is: "Appel à projets". */
  eyebrow: string;
  title: string;
  /** A date, a place, or nothing. */
  detail: string;
  /** The name of the service. */
  service: string;
  lang: string;
}

/** A card ready to be drawn: known by what it says before it is. */
export interface ReadyCard {
  /** Of what it says, and of how it is drawn. */
  version: string;
  /** A picture of 1200 by 630. @throws TooManyDocuments when too many others are being drawn. */
  png(): Promise<Uint8Array<ArrayBuffer>>;
}

// Some hundred kilobytes each at most: the ones asked for last.
const mostKept = 200;
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

const template = "share-card.typ";
/** Read once: another template makes other pictures of the same words. */
let look: Promise<string> | undefined;
const lookOf = () => {
  look ??= readFile(join(process.cwd(), "server", "pdf", template), "utf8");
  return look;
};

const cut = (text: string, longest: number): string => {
  const signs = [...text];
  return signs.length <= longest
    ? text
    : `${signs
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
};

/** The card, drawn when its picture is asked for, once for as long as it says the same. */
export async function shareCard(card: ShareCard): Promise<ReadyCard> {
  const said = { ...card, title: cut(card.title, 130), detail: cut(card.detail, 120) };
  const told = JSON.stringify([said, await lookOf()]);
  const version = createHash("sha256").update(told).digest("base64url").slice(0, 22);
  return { version, png: () => picture(version, said) };
}

async function picture(version: string, said: ShareCard): Promise<Uint8Array<ArrayBuffer>> {
  const known = kept.get(version) ?? draw(said);
  // Put last: the first of the map is the one asked for the longest ago.
  kept.delete(version);
  kept.set(version, known);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  try {
    return await known;
  } catch (error) {
    if (kept.get(version) === known) kept.delete(version);
    throw error;
  }
}

const draw = async (card: ShareCard): Promise<Uint8Array<ArrayBuffer>> =>
  // Few colours: a palette makes it several times lighter.
  new Uint8Array(
    await sharp(Buffer.from(await drawApart(template, card)))
      .resize(1200, 630)
      .png({ palette: true, colours: 32 })
      .toBuffer(),
  );
