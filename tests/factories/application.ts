import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { type ApplicationContent, emptyContent } from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { type ApplicationStatus, isEditable } from "@/server/domain/application/status";
import { aCall } from "./call";
import { anOrganisation } from "./user";

interface DossierFacts {
  status?: ApplicationStatus;
  countries?: string[];
  title?: string;
  content?: Partial<ApplicationContent>;
  callId?: string;
  leadOrganisationId?: string;
}

/** A dossier as it would stand in a status, with a partner in each of `countries`; submitted unless it is a draft. */
export async function aDossier(facts: DossierFacts = {}) {
  const { status = "submitted", countries = ["ML"], title = "Eau potable à Kayes" } = facts;
  const call = await (facts.callId ? db().call.findUniqueOrThrow({ where: { id: facts.callId } }) : aCall());
  const lead = facts.leadOrganisationId
    ? await db().organisation.findUniqueOrThrow({ where: { id: facts.leadOrganisationId } })
    : await anOrganisation({ kind: "commune", name: "Alençon" });
  const content: ApplicationContent = {
    ...emptyContent,
    partners: countries.map((country) => ({
      id: country,
      name: `Commune partenaire ${country}`,
      country,
      region: "",
      place: "",
      contactName: "",
      contactEmail: "",
    })),
    ...facts.content,
    project: { ...emptyContent.project, title, ...facts.content?.project },
  };
  const wasSubmitted = status === "returnedForCompletion" || !isEditable(status);
  return db().application.create({
    data: {
      ...derivedFacts(content, call, lead.name),
      ref: `D-${randomUUID().slice(0, 8).toUpperCase()}`,
      callId: call.id,
      leadOrganisationId: lead.id,
      status,
      content,
      ...(wasSubmitted && { number: `${call.code}-${randomUUID().slice(0, 5)}`, submittedAt: call.closesAt }),
    },
  });
}
