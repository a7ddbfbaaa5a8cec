import "server-only";

/**
 * What a zip says of itself: how much it unpacks to. A reader that stops at the announced size of each part, as ours
 * does, can then be let loose on it.
 * @returns null when it is no zip, or one whose parts do not announce their sizes.
 */
export function announcedSize(zip: Uint8Array): number | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryLength > zip.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // Sizes told elsewhere (zip64, or behind the data) are what an honest spreadsheet of this size never needs.
    if (packed === elsewhere || unpacked === elsewhere || (packed === 0) !== (unpacked === 0)) return null;
    if (packed === 0 && (view.getUint16(at + 8, true) & sizesBehind) !== 0) return null;
    total += unpacked;
    at += entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

const entrySignature = 0x02014b50;
const entryLength = 46;
const endSignature = 0x06054b50;
const endLength = 22;
const sizesBehind = 8;
const elsewhere = 0xffffffff;

/** Where the closing record begins: the last one in the file, and nothing but its own comment after it. */
function endRecord(view: DataView): number | null {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - 0xffff); at -= 1)
    if (view.getUint32(at, true) === endSignature)
      return at + endLength + view.getUint16(at + 20, true) === view.byteLength ? at : null;
  return null;
}
