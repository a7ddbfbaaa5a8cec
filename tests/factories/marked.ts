/** Each text replaced by a mark that names its place, save what must be a code, a number or a date. */
export function marked(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((each) => marked(each, path));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each, `${path}.${key}`)]));
  const isCode = /\.(country|themes|source|kind|category|organisationId)$/.test(path);
  // A month has room for no more than its name.
  const place = /\w+Month$/.exec(path)?.[0] ?? path;
  return typeof value === "string" && !isCode ? `canari:${place}:` : value;
}
