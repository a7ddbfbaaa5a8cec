import { cleanText } from "@/server/domain/text";

/** What Next hands a page of its address. */
export type AddressParams = Record<string, string | string[] | undefined>;

/** What a route is asked in the same shape; a name that is repeated keeps each of its values. */
export function paramsOf(request: Request): AddressParams {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [first, ...others] = searchParams.getAll(name);
      return [name, others.length === 0 ? first : searchParams.getAll(name)];
    }),
  );
}

const clean = (value: string | string[]) => (typeof value === "string" ? cleanText(value) : value.map(cleanText));

/** The parameters of an address that say something: empty fields of a form count as absent. */
export const givenParams = (params: AddressParams): AddressParams =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      const given = value === undefined ? "" : clean(value);
      return given === "" ? [] : [[name, given]];
    }),
  );

/** The address of a list in a state. What goes without saying (nothing chosen, the first page) is left out. */
export function listAddress(
  path: string,
  state: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value === undefined || (name === "page" && value === 1)) continue;
    for (const one of typeof value === "object" ? value : [value]) params.append(name, String(one));
  }
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}
