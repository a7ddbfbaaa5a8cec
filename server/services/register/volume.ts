import "server-only";
import { type RegisterList, registerLists, volumeSize } from "@/server/domain/register/lists";
import { allCooperations, countByList, type ListedCooperation } from "./search";

export interface Volume {
  cooperations: ListedCooperation[];
  /** In all volumes. */
  total: number;
}

/** The cooperations of a volume of a list, by name. @param number from 1. @returns null when there are fewer volumes. */
export async function loadVolume(list: RegisterList, number: number): Promise<Volume | null> {
  const first = (number - 1) * volumeSize;
  const total = (await countByList())[list];
  if (number > 1 && first >= total) return null;
  const cooperations: ListedCooperation[] = [];
  let passed = 0;
  for await (const chunk of allCooperations({}, registerLists[list])) {
    const start = Math.max(0, first - passed);
    passed += chunk.length;
    if (start < chunk.length) cooperations.push(...chunk.slice(start));
    if (cooperations.length >= volumeSize) break;
  }
  return { cooperations: cooperations.slice(0, volumeSize), total };
}
