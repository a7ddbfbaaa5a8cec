import "server-only";
import { db } from "@/server/db/client";
import type { OrganisationKind } from "@/server/domain/user/actor";

export interface LoadedOrganisation {
  id: string;
  kind: OrganisationKind;
  name: string;
  siren: string | null;
  departmentCode: string | null;
}

/** @returns null when there is none, also for what is no identifier. */
export async function loadOrganisation(id: string): Promise<LoadedOrganisation | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  return db().organisation.findUnique({
    where: { id },
    select: { id: true, kind: true, name: true, siren: true, departmentCode: true },
  });
}
