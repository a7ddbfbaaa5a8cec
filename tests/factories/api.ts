import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { RouteContext } from "@/app/_features/api/public-route";

const root = "app/api/v1";

type Method = "GET" | "POST" | "PATCH" | "OPTIONS";
export type Handler = (request: Request, context: RouteContext) => Promise<Response> | Response;

/** Every route of the API, by its folders: `/calls/[slug]`. */
export const apiRoutes = (): string[] =>
  readdirSync(join(process.cwd(), root), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => posix.basename(file) === "route.ts")
    .map((file) => `/${posix.dirname(file)}`)
    .sort();

function loaded(route: string): Promise<Partial<Record<Method, Handler>>> {
  const file = join(process.cwd(), root, route, "route.ts");
  return import(file);
}

/** The parts of an address that a route's folders name; null when it is another route's. */
function matched(route: string, path: string): Record<string, string> | null {
  const [folders, parts] = [route.split("/"), path.split("/")];
  if (folders.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, folder] of folders.entries()) {
    const part = decodeURIComponent(parts[index] ?? "");
    const name = /^\[(\w+)\]$/.exec(folder)?.[1];
    if (name) params[name] = part;
    else if (folder !== part) return null;
  }
  return params;
}

/** Sends a request to the route that its address names, as Next would. Addresses are from `/api/v1` on, or whole. */
export async function callApi(address: string, init: RequestInit & { method?: Method } = {}): Promise<Response> {
  const url = new URL(address.startsWith("http") ? address : `http://localhost:3000/api/v1${address}`);
  const path = url.pathname.replace(/^\/api\/v1/, "");
  // A folder that is a word goes before one that stands for any.
  const routes = apiRoutes().sort((one, other) => Number(one.includes("[")) - Number(other.includes("[")));
  for (const route of routes) {
    const params = matched(route, path);
    if (!params) continue;
    const handler = (await loaded(route))[init.method ?? "GET"];
    if (!handler) throw new Error(`${route} does not take ${init.method}`);
    const named = Object.keys(params).length > 0 ? params : undefined;
    return handler(new Request(url, init), { params: Promise.resolve(named) });
  }
  const handler = (await loaded("/[...elsewhere]")).GET;
  if (!handler) throw new Error("nothing answers elsewhere");
  return handler(new Request(url, init), { params: Promise.resolve({}) });
}
