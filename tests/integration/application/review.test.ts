import { describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { advance } from "@/server/services/application/advance";
import { accept, askEmbassies } from "@/server/services/application/review";
import { aDossier } from "@/tests/factories/application";
import { anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

const statusOf = async (id: string) => (await db().application.findUniqueOrThrow({ where: { id } })).status;

describe("the ministry", () => {
  test("declares a dossier admissible and asks its embassies, in one act", async () => {
    const adviser = await anAdviser(["ML"]);
    const applicant = await anApplicant();
    const dossier = await aDossier({ countries: ["ML", "SN"], leadOrganisationId: organisationOf(applicant) });
    const granted = await grantOnApplication("application.review", await anOfficer(), dossier.ref);
    expect(await accept(granted)).toMatchObject({ ok: true });
    expect(await statusOf(dossier.id)).toBe("underOpinion");
    const asked = await db().opinionRequest.findMany({
      where: { applicationId: dossier.id },
      orderBy: { country: "asc" },
    });
    expect(asked.map(({ country }) => country)).toEqual(["ML", "SN"]);
    expect(await db().mail.count({ where: { recipient: adviser.email, template: "opinion-requested" } })).toBe(1);
    // One act, one mail to the applicant.
    const told = await db().mail.findMany({
      where: { applicationId: dossier.id, template: { not: "opinion-requested" } },
      select: { template: true },
    });
    expect(told).toEqual([{ template: "declared-admissible" }]);
  });

  test("asks for the opinions of a dossier that was left admissible", async () => {
    const dossier = await aDossier({ status: "admissible" });
    const granted = await grantOnApplication("application.review", await anOfficer(), dossier.ref);
    expect(await askEmbassies(granted)).toMatchObject({ ok: true, asked: ["ML"] });
    expect(await statusOf(dossier.id)).toBe("underOpinion");
  });

  test("two officers at once: one wins, the other is told, and the journal has one row", async () => {
    const dossier = await aDossier();
    const grants = await Promise.all(
      ["Inès Marchal", "Marc Duval"].map(async (person) =>
        grantOnApplication("application.review", await anOfficer({ person }), dossier.ref),
      ),
    );
    const refuse = (granted: (typeof grants)[number]) =>
      advance(granted, { event: "declareIneligible", words: "Le partenaire n’est pas une autorité locale." });
    const results = await Promise.all(grants.map(refuse));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "changedMeanwhile", status: "ineligible" });
    const event = "application.declareIneligible";
    expect(await db().journalEntry.count({ where: { applicationId: dossier.id, event } })).toBe(1);
  });

  test("gives a reason for what it refuses", async () => {
    const dossier = await aDossier();
    const granted = await grantOnApplication("application.review", await anOfficer(), dossier.ref);
    await expect(advance(granted, { event: "declareIneligible", words: "  " })).rejects.toThrow("a reason is needed");
    expect(await statusOf(dossier.id)).toBe("submitted");
  });
});

describe("an authority that gives up its dossier", () => {
  test.each(["draft", "underReview", "awarded", "inProgress"] as const)("from %s: who is told what", async (status) => {
    const officer = await anOfficer();
    const applicant = await anApplicant();
    const dossier = await aDossier({ status, leadOrganisationId: organisationOf(applicant) });
    const granted = await grantOnApplication("application.withdraw", applicant, dossier.ref);
    const event = status === "inProgress" ? "renounce" : "withdraw";
    expect(await advance(granted, { event, words: "Le partenaire a renoncé." })).toMatchObject({ ok: true });
    const mailsTo = ({ email }: { email: string }) =>
      db().mail.findMany({
        where: { applicationId: dossier.id, recipient: email },
        select: { template: true, props: true },
      });
    expect(await mailsTo(applicant)).toMatchObject([{ props: { wasAwarded: status === "awarded" } }]);
    expect(await mailsTo(officer)).toMatchObject(
      status === "draft"
        ? []
        : [{ template: "dossier-given-up", props: { status, words: "Le partenaire a renoncé." } }],
    );
  });
});
