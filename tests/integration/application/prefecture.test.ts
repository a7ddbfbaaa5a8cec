import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { grantOnApplication, grantOnCall } from "@/server/auth/grants";
import { homeOf } from "@/server/auth/home";
import { db } from "@/server/db/client";
import { applicationContent } from "@/server/domain/application/content";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { type ApplicationPermission, allowsPlainly, permissions } from "@/server/domain/user/permissions";
import { allApplications } from "@/server/services/application/export-list";
import { journalOf, mailsOf } from "@/server/services/application/follow";
import {
  countByStatus,
  type ListFilter,
  listApplications,
  visibleTo,
  workedIn,
} from "@/server/services/application/list";
import { listChoices } from "@/server/services/application/list-choices";
import { participantsOf } from "@/server/services/collaborator/participants";
import { unreadOfDossiers } from "@/server/services/conversation/unread";
import { resultTold } from "@/server/services/decision/result-told";
import { opinionsOf } from "@/server/services/opinion/opinions-of";
import { aDossier } from "@/tests/factories/application";
import { anOpinion, anOpinionRequest } from "@/tests/factories/opinion";
import { anAdviser, anOfficer, anOrganisation, aPerson, asOfNow } from "@/tests/factories/user";
import { as } from "../member/people";

const inDepartment = async (kind: "commune" | "grouping" | "region" | "prefecture", departmentCode: string | null) => {
  const { id } = await anOrganisation({ kind, name: `${kind} ${departmentCode}` });
  await db().organisation.update({ where: { id }, data: { departmentCode } });
  return id;
};
const refsOf = async (scope: ReturnType<typeof visibleTo>, filter: ListFilter = {}) =>
  (await listApplications(scope, filter)).rows.map(({ ref }) => ref).toSorted();

let reader: Actor;
let filed: Awaited<ReturnType<typeof aDossier>>;
let grouped: Awaited<ReturnType<typeof aDossier>>;
let hidden: Awaited<ReturnType<typeof aDossier>>[];
/** A département of its own for each test. */
const departments = ["61", "23", "48", "55", "70", "90"];
beforeEach(async () => {
  const department = departments.pop() ?? "";
  const organisationId = await inDepartment("prefecture", department);
  reader = await asOfNow(await aPerson({ kind: "prefecture", roles: ["reader"], organisationId }));
  const town = await inDepartment("commune", department);
  filed = await aDossier({ status: "underOpinion", leadOrganisationId: town, title: "Un pont à Podor" });
  grouped = await aDossier({ status: "awarded", leadOrganisationId: await inDepartment("grouping", department) });
  hidden = [
    await aDossier({ status: "draft", leadOrganisationId: town, title: "Un pont à Podor" }),
    await aDossier({ status: "submitted", leadOrganisationId: await inDepartment("commune", "35") }),
    await aDossier({ status: "submitted", leadOrganisationId: await inDepartment("region", null) }),
  ];
});

describe("a prefecture's reader", () => {
  test("has the list of what the authorities of the département submitted: search, counts, filters and export with it", async () => {
    expect(homeOf(reader)).toBe("/dossiers");
    expect(allowsPlainly("applicantSpace.open", reader)).toBe(true);
    expect(allowsPlainly("reviewSpace.open", reader)).toBe(false);
    for (const scope of [workedIn(reader), visibleTo(reader)]) {
      expect(await refsOf(scope)).toEqual([filed.ref, grouped.ref].toSorted());
      expect(await refsOf(scope, { text: "pont podor" })).toEqual([filed.ref]);
      for (const { ref } of hidden) expect(await refsOf(scope, { text: ref })).toEqual([]);
      expect(await refsOf(scope, { statuses: ["awarded"] })).toEqual([grouped.ref]);
      expect(await countByStatus(scope)).toEqual(
        new Map([
          ["underOpinion", 1],
          ["awarded", 1],
        ]),
      );
      expect((await listChoices(scope)).calls).toHaveLength(2);
      const exported: string[] = [];
      for await (const chunk of allApplications(scope, {})) exported.push(...chunk.map(({ ref }) => ref));
      expect(exported.toSorted()).toEqual([filed.ref, grouped.ref].toSorted());
    }
  });

  test("reads the dossier and may do nothing else with it; what is not its own is as if it did not exist", async () => {
    for (const permission of Object.keys(permissions.application) as ApplicationPermission[]) {
      const outcome = grantOnApplication(permission, reader, filed.ref);
      if (permission === "application.read") expect((await outcome).application.id).toBe(filed.id);
      else await expect(outcome).rejects.toThrow(NotAllowed);
      for (const { ref } of hidden) await expect(grantOnApplication(permission, reader, ref)).rejects.toThrow(NotFound);
    }
    await expect(as(reader).application.accept({ ref: filed.ref })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(grantOnCall("call.followDecisions", reader, await slugOf(filed.callId))).rejects.toThrow(NotAllowed);
  });

  test("is told that opinions are asked and given as the authority is, and never what they say", async () => {
    await anOpinionRequest(filed.id, "ML");
    const adviser = await anAdviser(["ML"]);
    const issued = await as(adviser).opinion.issue({
      ...{ ref: filed.ref, country: "ML", opinion: anOpinion(), lastVersion: 0 },
    });
    expect(issued.ok).toBe(true);
    const granted = await grantOnApplication("application.read", reader, filed.ref);
    const { asked, summary } = await opinionsOf(granted);
    expect(summary).toMatchObject({ received: 1 });
    expect(asked).toMatchObject([{ country: "ML", versions: null }]);
    expect((await journalOf(granted)).map(({ event }) => event)).not.toContain("opinion.issued");
  });

  test("is told nothing of a decision that is being prepared, nor what was written to others", async () => {
    await as(await anOfficer()).conversation.post({
      ...{ ref: filed.ref, key: randomUUID(), body: "Bonjour" },
    });
    await db().journalEntry.create({
      data: { event: "decision.prepared", applicationId: filed.id, actorName: "Paul Rivet" },
    });
    const granted = await grantOnApplication("application.read", reader, filed.ref);
    expect((await journalOf(granted)).map(({ event }) => event)).not.toContain("decision.prepared");
    expect(await resultTold(granted)).toBeNull();
    expect(await mailsOf(granted)).toEqual([]);
    expect(await participantsOf(granted)).toEqual({ members: [], guests: [] });
    expect(await unreadOfDossiers(reader, [filed.ref])).toEqual(new Map());
  });

  test("sees what was submitted of a dossier that was sent back, not what is written in it since", async () => {
    const content = applicationContent.parse(filed.content);
    await db().applicationVersion.create({
      data: { applicationId: filed.id, number: 1, content, idempotencyKey: randomUUID() },
    });
    await db().application.update({
      where: { id: filed.id },
      data: {
        status: "returnedForCompletion",
        content: { ...content, project: { ...content.project, title: "Pas encore dit" } },
      },
    });
    const { application } = await grantOnApplication("application.read", reader, filed.ref);
    expect(application.content.project.title).toBe("Un pont à Podor");
  });

  test("loses it all with the role, from the next request on", async () => {
    await db().membership.deleteMany({ where: { userId: reader.userId } });
    const now = await asOfNow(reader);
    expect(await refsOf(visibleTo(now))).toEqual([]);
    await expect(grantOnApplication("application.read", now, filed.ref)).rejects.toThrow(NotFound);
  });
});

const slugOf = async (id: string) => (await db().call.findUniqueOrThrow({ where: { id } })).slug;
