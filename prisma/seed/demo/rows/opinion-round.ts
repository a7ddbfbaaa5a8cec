import type { OpinionVerdict } from "@/server/domain/opinion/schema";
import type { DemoCall } from "../calls";
import { hourOn, officeHour } from "../dates";
import type { DemoDossier } from "../dossiers";
import { partners } from "../places";

export interface DatedOpinion {
  country: string;
  requestedAt: Date;
  /** In order; a later one supersedes. */
  issued: { verdict: OpinionVerdict; at: Date }[];
  /** Typed and not issued. */
  isDrafted: boolean;
}

/** What each embassy of a dossier did once asked. */
export function opinionsOf(dossier: DemoDossier, call: DemoCall, requestedAt: Date, pick: number): DatedOpinion[] {
  const countries = [...new Set(dossier.partners.map((key) => partners[key].country))];
  const isWaiting = dossier.status === "underOpinion";
  return countries.map((country, index) => {
    const said = dossier.opinions?.[country] ?? (isWaiting ? "awaited" : "favourable");
    const hour = officeHour(pick + 5 * index + 3);
    const planned = hourOn(requestedAt, 6 + ((pick + 3 * index) % 11), hour);
    const latest = hourOn(call.opinionsDueAt, -1, hour);
    const at = new Date(Math.min(planned.getTime(), latest.getTime()));
    const issued =
      said === "superseded"
        ? [
            { verdict: "unfavourable" as const, at },
            { verdict: "favourableWithReservations" as const, at: hourOn(at, 6, hour) },
          ]
        : said === "awaited" || said === "drafted"
          ? []
          : [{ verdict: said, at }];
    return { country, requestedAt, issued, isDrafted: said === "drafted" };
  });
}

/** When the last opinion came that was waited for; null when one never did, or none was asked. */
export function lastAwaited(round: readonly DatedOpinion[]): Date | null {
  const first = round.flatMap(({ issued: [opinion] }) => (opinion ? [opinion.at.getTime()] : []));
  return first.length > 0 && first.length === round.length ? new Date(Math.max(...first)) : null;
}
