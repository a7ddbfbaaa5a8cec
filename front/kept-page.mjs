import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// They belong to one answer, or are written anew.
const notKept = new Set([
  ...["connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "date"],
  ...["etag", "vary", "cache-control"],
]);

// A block of data (JSON-LD) is no script: browsers run nothing of it, and ask the policy nothing.
const inlineScript = /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/g;

/**
 * A page that was made for one reader, as it may be shown to all: the nonce of that request is taken out, and the policy
 * names its inline scripts by their hashes instead.
 * @param {Record<string, string | string[] | undefined>} headers
 * @param {Buffer} body
 * @returns {KeptPage}
 */
export function keptPage(headers, body) {
  const policy = String(headers["content-security-policy"] ?? "");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const made = body.toString("utf8");
  const mark = ` nonce="${nonce}"`;
  const html = nonce ? made.replaceAll(mark, "") : made;
  // What the page's own policy would have refused is refused of the kept page as well.
  const hashes = [...made.matchAll(inlineScript)]
    .filter(([tag]) => nonce && tag.slice(0, tag.indexOf(">")).includes(mark))
    .map(([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !notKept.has(name));
  const identity = Buffer.from(html);
  return {
    headers: {
      ...Object.fromEntries(kept),
      "content-security-policy": policyOf(policy, [...new Set(hashes)]),
      // Asked for again each time: what may be shown for a while is decided here, in one place.
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding, Accept-Language, Cookie",
      etag: `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`,
    },
    language: /<html[^>]*\slang="(\w+)"/.exec(html)?.[1] ?? "",
    bodies: { identity },
    // With room for both compressed forms, and for what is kept beside it: its address, its policy.
    size: Math.ceil(identity.length * 1.5) + 4_096,
  };
}

/**
 * @typedef {object} KeptPage
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {string} language of its <html>
 * @property {{ identity: Buffer, br?: Promise<Buffer>, gzip?: Promise<Buffer> }} bodies by encoding, each made when first asked for
 * @property {number} size bytes that it may take in memory, in all its forms
 */

/** The policy of a page with a nonce, by hashes: what no nonce vouches for comes from this origin, and no style is inline. */
function policyOf(policy, hashes) {
  return policy
    .split("; ")
    .map((directive) => {
      const [name, ...sources] = directive.split(" ");
      const others = sources.filter((source) => !source.startsWith("'nonce-") && source !== "'strict-dynamic'");
      return [name, ...others, ...(name === "script-src" ? hashes : [])].join(" ");
    })
    .join("; ");
}

const compressors = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};

/**
 * The body in the best encoding that a reader takes.
 * @param {KeptPage} page
 * @param {string} accepted the request's Accept-Encoding
 * @returns {Promise<{ encoding: "br" | "gzip" | null, body: Buffer }>}
 */
export async function bodyFor({ bodies }, accepted) {
  const takes = (name) =>
    new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))[^,]*)?\\s*(,|$)`, "i").test(accepted);
  const encoding = ["br", "gzip"].find(takes);
  if (encoding !== "br" && encoding !== "gzip") return { encoding: null, body: bodies.identity };
  bodies[encoding] ??= compressors[encoding](bodies.identity);
  return { encoding, body: await bodies[encoding] };
}
