import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { drawn } from "@/server/pdf/typst";

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

export interface DrawnCard {
  png: Uint8Array<ArrayBuffer>;
  /** Of what it says. */
  version: string;
}

// Some hundred kilobytes each at most: the ones asked for last.
const mostKept = 200;
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

const cut = (text: string, longest: number): string => {
  const signs = [...text];
  return signs.length <= longest
    ? text
    : `${signs
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
};

/** The card as a picture of 1200 by 630, drawn once for as long as it says the same. */
export async function shareCard(card: ShareCard): Promise<DrawnCard> {
  const said = { ...card, title: cut(card.title, 130), detail: cut(card.detail, 120) };
  const version = createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22);
  const known = kept.get(version) ?? draw(said);
  // Put last: the first of the map is the one asked for the longest ago.
  kept.delete(version);
  kept.set(version, known);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  try {
    return { png: await known, version };
  } catch (error) {
    kept.delete(version);
    throw error;
  }
}

const draw = async (card: ShareCard): Promise<Uint8Array<ArrayBuffer>> =>
  // Few colours: a palette makes it several times lighter.
  new Uint8Array(
    await sharp(Buffer.from(drawn("share-card.typ", card)))
      .resize(1200, 630)
      .png({ palette: true, colours: 32 })
      .toBuffer(),
  );
