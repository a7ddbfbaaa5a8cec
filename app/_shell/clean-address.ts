import { cleanText } from "@/server/domain/text";

/** Whether a path can be read, and names something that could exist: no such name holds what cannot be kept. */
export function isReadablePath(pathname: string): boolean {
  try {
    const decoded = decodeURIComponent(pathname);
    return cleanText(decoded) === decoded;
  } catch {
    return false;
  }
}

/** The parameters of an address without what cannot be kept, or null when there is nothing of it. */
export function cleanedSearch(search: URLSearchParams): string | null {
  const given = [...search];
  const cleaned = given.map(([name, value]): [string, string] => [cleanText(name), cleanText(value)]);
  const isClean = given.every(([name, value], index) => name === cleaned[index]?.[0] && value === cleaned[index]?.[1]);
  return isClean ? null : new URLSearchParams(cleaned).toString();
}
