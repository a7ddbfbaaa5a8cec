import { randomUUID } from "node:crypto";
import type { ApplicationContent } from "@/server/domain/application/content";
import type { Authorities, DemoAuthority } from "../authorities";
import { type DemoCall, isPast } from "../calls";
import { hourOn } from "../dates";
import type { DemoDossier } from "../dossiers";
import type { Team } from "../team";
import { demoContent } from "./content";
import { type Timeline, timelineOf } from "./timeline";

export type StoredCall = DemoCall & { id: string; createdAt: Date };

/** A dossier with all that its rows are made of. */
export interface Filed extends Timeline {
  id: string;
  ref: string;
  dossier: DemoDossier;
  /** Where it is in the list: what varies from one to the next is chosen by it. */
  pick: number;
  call: StoredCall;
  lead: DemoAuthority;
  content: ApplicationContent;
  /** The first submission; null for a draft. */
  submittedAt: Date | null;
  /** Until when the ministry lets its authority wait with the final report. */
  reportExtendedUntil: Date | null;
  /** Taken over from before Passerelle. */
  isPast: boolean;
}

export interface World {
  now: Date;
  calls: StoredCall[];
  authorities: Authorities;
  team: Team;
}

export function fileDossiers(dossiers: readonly DemoDossier[], { now, calls, authorities }: World): Filed[] {
  return dossiers.map((dossier, pick): Filed => {
    const call = calls.find(({ key }) => key === dossier.call);
    if (!call) throw new Error(`The demonstration has no call ${dossier.call}.`);
    const timeline = timelineOf(dossier, call, pick, now);
    return {
      ...timeline,
      ...{ dossier, pick, call },
      id: randomUUID(),
      ref: `D-DEMO${String(pick + 1).padStart(4, "0")}`,
      lead: authorities[dossier.lead],
      content: demoContent(dossier, call, authorities, pick),
      submittedAt: timeline.steps[0]?.at ?? null,
      reportExtendedUntil: dossier.via === "extension" ? hourOn(now, 45, "23:59") : null,
      isPast: isPast(dossier.call),
    };
  });
}
