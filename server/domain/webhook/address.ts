/**
 * Addresses of the Internet that anybody may reach. A subscriber writes an address of their choice, and it is our server
 * that calls it: what stands beside it, and would take it for one of its own, must be out of reach.
 */

const v4Blocks: readonly [network: string, bits: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

const v4Number = (address: string): number => address.split(".").reduce((all, part) => all * 256 + Number(part), 0);

const isWithin = (address: string, [network, bits]: readonly [string, number]): boolean => {
  const size = 2 ** (32 - bits);
  return Math.floor(v4Number(address) / size) === Math.floor(v4Number(network) / size);
};

const isV4 = (address: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(address);

/** Whether a numeric address is one of the Internet at large. */
export function isPublicAddress(address: string): boolean {
  if (isV4(address)) return !v4Blocks.some((block) => isWithin(address, block));
  // Only what is given to the Internet (2000::/3); not what carries an IPv4 address inside, nor documentation.
  const groups = address.toLowerCase().split("%")[0]?.split(":") ?? [];
  const [first = 0, second = 0] = groups.slice(0, 2).map((group) => Number.parseInt(group || "0", 16));
  // What is no number is none either.
  if (!(first >= 0x2000 && first <= 0x3fff)) return false;
  const isTeredoOrInternal = first === 0x2001 && second < 0x0200;
  const isDocumentation = (first === 0x2001 && second === 0x0db8) || first === 0x3fff;
  const isSixToFour = first === 0x2002;
  return !isTeredoOrInternal && !isDocumentation && !isSixToFour;
}

/** Whether a numeric address is this very machine. */
export const isLoopback = (address: string): boolean =>
  address === "::1" || (isV4(address) && address.startsWith("127."));
