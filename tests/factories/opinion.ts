import { db } from "@/server/db/client";
import { emptyDraft, type OpinionToIssue } from "@/server/domain/opinion/schema";
import { days } from "./call";

export const anOpinion = (facts: Partial<OpinionToIssue> = {}): OpinionToIssue => ({
  ...emptyDraft,
  verdict: "favourable",
  text: "Le partenaire est solide, le besoin établi et le plan de financement tenable.",
  ...facts,
});

/** A request as accepting a dossier would write it, its day past when `dueAt` says so. */
export const anOpinionRequest = (applicationId: string, country: string, dueAt = days(10)) =>
  db().opinionRequest.create({ data: { applicationId, country, dueAt } });
