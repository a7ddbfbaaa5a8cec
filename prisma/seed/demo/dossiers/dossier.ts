import type { ApplicationStatus } from "@/server/domain/application/status";
import type { DecisionOutcome } from "@/server/domain/decision/schema";
import type { OpinionVerdict } from "@/server/domain/opinion/schema";
import type { AuthorityKey } from "../authorities";
import type { CallKey } from "../calls";
import type { PartnerKey } from "../places";
import type { ProjectKey } from "../projects";

/** What an embassy did: its verdict, a draft it has not issued, nothing, or a verdict that a second one superseded. */
export type DemoOpinion = OpinionVerdict | "drafted" | "awaited" | "superseded";

/** One dossier of the demonstration, in short. Amounts in euros, all years together. */
export interface DemoDossier {
  call: CallKey;
  lead: AuthorityKey;
  partners: PartnerKey[];
  project: ProjectKey;
  status: ApplicationStatus;
  /** Asked of the State. */
  requested: number;
  /** Awarded, where something was or is about to be. */
  awarded?: number;
  pooledWith?: AuthorityKey[];
  /** An unusual way to the same status. */
  via?: "completion" | "waitingList" | "conditions" | "extension";
  /** Days ago, where the call is still open. */
  filedDaysAgo?: number;
  /** A draft with sections still to write. */
  unfinished?: boolean;
  /** What is being prepared, before the results are notified. */
  prepared?: DecisionOutcome;
  /** How far its own people and its partners have come, in a call that asks for their word. */
  circle?: {
    signOff?: "awaited" | "given" | "outdated" | "refused";
    shares?: "awaited" | "confirmed" | "outdated" | "refused";
    /** Whether people from elsewhere are invited into it. */
    guests?: boolean;
  };
  /** By country; favourable where nothing is said and the dossier has left that stage. */
  opinions?: Partial<Record<string, DemoOpinion>>;
}
