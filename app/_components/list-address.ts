/** What Next hands a page of its address. */
export type AddressParams = Record<string, string | string[] | undefined>;

/** The parameters of an address that say something: empty fields of a form count as absent. */
export const givenParams = (params: AddressParams): AddressParams =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== "" && value !== undefined));

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
