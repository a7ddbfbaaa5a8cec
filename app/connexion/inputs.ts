import { safePath } from "@/server/auth/safe-path";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** A parameter of the address, "" when it is absent; the first one when it is repeated. */
export const parameter = (search: Awaited<Search>, name: string): string => [search[name]].flat()[0] ?? "";

/** A field of a form, "" when it is absent or a file. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Where to go once signed in, as the address or the form carries it. */
export const nextOf = (source: Awaited<Search> | FormData): string | null =>
  safePath(source instanceof FormData ? field(source, "suite") : parameter(source, "suite"));

/** An address with those of its parameters that are not empty. */
export function withParameters(path: string, parameters: Record<string, string | number | null>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== "");
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `${path}?${query}` : path;
}
