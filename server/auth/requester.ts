import "server-only";

/**
 * Where a request comes from, to limit how often it may ask: what the server in front of Next found out of the connection,
 * and of the balancers that TRUSTED_PROXY counts (front/client-address.mjs). Should there be more, the last address counts.
 * An IPv6 subscriber has a whole /64 to choose from, and counts as one.
 */
export function requesterOf(headers: { get(name: string): string | null }): string {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return mapped;
  return address.includes(":") ? expand(address).slice(0, 4).join(":") : address;
}

/** The eight groups of an IPv6 address. */
function expand(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(gap).fill("0"), ...after];
}
