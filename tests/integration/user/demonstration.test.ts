import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { anApplicant } from "../../factories/user";

/** The services as a process with these settings has them: settings are read once. */
async function servicesWith(demo: "0" | "1") {
  vi.resetModules();
  vi.stubEnv("DEMO", demo);
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  return {
    accounts: await import("@/server/services/user/demo-accounts"),
    mails: await import("@/server/services/mail/demo-mails"),
    queue: await import("@/server/mail/queue"),
  };
}

beforeEach(() => {
  vi.unstubAllEnvs();
});

const message = { authority: "Kayes", accepted: true, url: "http://localhost:3000/dossiers?de=courriel" };
const secret = { code: "987654", url: "http://localhost:3000/connexion/lien?jeton=x", minutes: 15 };

describe("in demonstration", () => {
  test("the invented accounts are listed with their roles, and one click signs in", async () => {
    const { accounts } = await servicesWith("1");
    const actor = await anApplicant();
    const listed = await accounts.listDemoAccounts();
    expect(listed.find(({ email }) => email === actor.email)).toMatchObject({
      name: actor.name,
      memberships: [{ kind: "commune", roles: ["applicant"] }],
    });
    const session = await accounts.signInAsDemoAccount({ email: actor.email, userAgent: "" });
    expect(session.actor).toEqual(actor);
  });

  test("nobody else's account opens that way", async () => {
    const { accounts } = await servicesWith("1");
    const outsider = await db().user.create({ data: { email: `${randomUUID()}@example.org` } });
    const idle = await db().user.create({ data: { email: `${randomUUID()}${accounts.demoDomain}` } });
    for (const { email } of [outsider, idle])
      await expect(accounts.signInAsDemoAccount({ email, userAgent: "" })).rejects.toMatchObject({ name: "NotFound" });
    expect(await db().session.count({ where: { userId: { in: [outsider.id, idle.id] } } })).toBe(0);
  });

  test("mails are read as their recipient reads them, save a sign-in mail that has left", async () => {
    const { mails, queue } = await servicesWith("1");
    const to = "a@example.org";
    await queue.queueMail(db(), { key: "1", template: "claim-answered", to, locale: "en", props: message });
    await queue.queueMail(db(), { key: "2", template: "sign-in-code", to, locale: "en", props: secret });
    const { mails: listed, total } = await mails.listDemoMails(1);
    expect(total).toBe(2);
    const [code, answer] = ["Signing in to Passerelle", "Your request was accepted: Kayes"].map((subject) =>
      listed.find((mail) => mail.subject === subject),
    );
    expect(await mails.readDemoMail(answer?.id ?? "")).toMatchObject({ link: "/dossiers?de=courriel" });
    expect((await mails.readDemoMail(code?.id ?? "")).text).toContain("987654");
    await db().mail.updateMany({ data: { status: "sent" } });
    expect(await mails.readDemoMail(code?.id ?? "")).toMatchObject({ text: null, link: null });
    expect((await mails.readDemoMail(answer?.id ?? "")).text).toContain("Kayes");
    await expect(mails.readDemoMail(randomUUID())).rejects.toMatchObject({ name: "NotFound" });
  });
});

describe("outside demonstration", () => {
  test("there is no account to click on, and no mail to read", async () => {
    const { accounts, mails, queue } = await servicesWith("0");
    const actor = await anApplicant();
    await queue.queueMail(db(), {
      key: "3",
      template: "claim-answered",
      to: actor.email,
      locale: "fr",
      props: message,
    });
    const { id } = await db().mail.findUniqueOrThrow({ where: { key: "3" } });
    const refused = { name: "NotFound" };
    await expect(accounts.listDemoAccounts()).rejects.toMatchObject(refused);
    await expect(accounts.signInAsDemoAccount({ email: actor.email, userAgent: "" })).rejects.toMatchObject(refused);
    await expect(mails.listDemoMails(1)).rejects.toMatchObject(refused);
    await expect(mails.readDemoMail(id)).rejects.toMatchObject(refused);
    expect(await db().session.count({ where: { userId: actor.userId } })).toBe(0);
  });
});
