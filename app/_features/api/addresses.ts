import type { ProblemName } from "@/server/domain/public-api/problems";
import { appUrl } from "@/server/links";

export const apiBase = "/api/v1";
export const apiDocPath = "/donnees/api";

/** An address of the API, `path` from `/api/v1` on. */
export const apiUrl = (path: string, query: Record<string, string> = {}): string => {
  const asked = new URLSearchParams(query).toString();
  return appUrl(`${apiBase}${path}${asked && `?${asked}`}`);
};

/** Where a problem is explained. */
export const docUrl = (problem: ProblemName): string => appUrl(`${apiDocPath}#${problem}`);
