import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { mailsOf, mailsShown } from "@/server/services/application/follow";
import { aDossier } from "@/tests/factories/application";
import { anApplicant, organisationOf } from "@/tests/factories/user";

test("of very many mails the newest are told, and one more: the page says that there were others", async () => {
  const applicant = await anApplicant();
  const { id, ref } = await aDossier({ leadOrganisationId: organisationOf(applicant) });
  const send = (count: number) =>
    db().mail.createMany({
      data: Array.from({ length: count }, () => ({
        ...{ key: randomUUID(), template: "taken-up", locale: "fr", recipient: applicant.email, props: {} },
        applicationId: id,
      })),
    });
  const told = async () => (await mailsOf(await grantOnApplication("application.read", applicant, ref))).length;
  await send(mailsShown);
  expect(await told()).toBe(mailsShown);
  await send(20);
  expect(await told()).toBe(mailsShown + 1);
});
