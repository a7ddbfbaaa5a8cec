import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { unseal } from "@/server/mail/seal";
import {
  codesPerAddress,
  codesPerPair,
  codesPerRequester,
  requestSignInCode,
} from "@/server/services/user/request-sign-in-code";
import { addressOfLink, signInWithCode, signInWithLink } from "@/server/services/user/sign-in";

const browser = { userAgent: "Firefox", locale: "fr" } as const;
const someone = () => `${randomUUID()}@example.org`;

async function ask(email: string, requester: string = randomUUID(), next: string | null = null) {
  return requestSignInCode({ email, requester, locale: "fr", next });
}

/** What the newest mail to an address holds. */
async function mailed(email: string): Promise<{ code: string; token: string; url: URL }> {
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: "desc" } });
  const { code, url } = unseal(mail.props) as { code: string; url: string };
  return { code, token: new URL(url).searchParams.get("jeton") ?? "", url: new URL(url) };
}
const otherThan = (code: string) => (code === "000000" ? "000001" : "000000");
const typing = (email: string, code: string) => signInWithCode({ email, code, ...browser });
const expire = (email: string) =>
  db().signInCode.updateMany({ where: { email }, data: { expiresAt: new Date(Date.now() - 1000) } });

describe("the code", () => {
  test("signs in, and creates the user the first time only", async () => {
    const email = someone();
    for (const _visit of [1, 2]) {
      await ask(email);
      const { code } = await mailed(email);
      expect(code).toMatch(/^\d{6}$/);
      expect(await typing(email, code)).toMatchObject({ ok: true, session: { actor: { email, memberships: [] } } });
    }
    expect(await db().user.count({ where: { email } })).toBe(1);
  });

  test("works once", async () => {
    const email = someone();
    await ask(email);
    const { code } = await mailed(email);
    const results = await Promise.all([typing(email, code), typing(email, code), typing(email, code)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await typing(email, code)).toEqual({ ok: false, reason: "expired" });
  });

  test("dies after a while, and when a newer one is asked for", async () => {
    const email = someone();
    await ask(email);
    const first = await mailed(email);
    await ask(email);
    const second = await mailed(email);
    if (first.code !== second.code) expect(await typing(email, first.code)).toMatchObject({ ok: false });
    expect(await addressOfLink(first.token)).toBeNull();
    await expire(email);
    expect(await typing(email, second.code)).toEqual({ ok: false, reason: "expired" });
    expect(await signInWithLink({ token: second.token, ...browser })).toEqual({ ok: false, reason: "expired" });
  });

  test("bears five guesses, and says how many are left", async () => {
    const email = someone();
    await ask(email);
    const { code } = await mailed(email);
    const guess = () => typing(email, otherThan(code));
    for (const triesLeft of [4, 3, 2, 1]) expect(await guess()).toEqual({ ok: false, reason: "wrong", triesLeft });
    expect(await guess()).toEqual({ ok: false, reason: "expired" });
    expect(await typing(email, code)).toEqual({ ok: false, reason: "expired" });
  });

  test("bears five guesses together when twenty come at once", async () => {
    const email = someone();
    await ask(email);
    const { code } = await mailed(email);
    const guesses = await Promise.all(Array.from({ length: 20 }, () => typing(email, otherThan(code))));
    expect(guesses.filter((guess) => !guess.ok && guess.reason === "wrong")).toHaveLength(4);
    expect(await db().signInCode.findFirst({ where: { email } })).toMatchObject({ triesLeft: 0, usedAt: null });
    expect(await typing(email, code)).toMatchObject({ ok: false });
  });

  test("of one address is of no use for another", async () => {
    const [email, other] = [someone(), someone()];
    await ask(email);
    await ask(other);
    const [{ code }, theirs] = [await mailed(email), await mailed(other)];
    if (code !== theirs.code) expect(await typing(other, code)).toMatchObject({ ok: false, reason: "wrong" });
  });

  test("is kept as a digest only, like its link", async () => {
    const email = someone();
    await ask(email);
    const { code, token } = await mailed(email);
    const kept = JSON.stringify(await db().signInCode.findMany({ where: { email } }));
    expect(kept).not.toContain(`"${code}"`);
    expect(kept).not.toContain(token);
  });
});

describe("the link", () => {
  test("signs in once; looking at it first uses nothing up", async () => {
    const email = someone();
    await ask(email, "here", "/dossiers/ABC?x=1");
    const { token, url } = await mailed(email);
    expect(url.pathname).toBe("/connexion/lien");
    expect(url.searchParams.get("suite")).toBe("/dossiers/ABC?x=1");
    for (const _look of [1, 2, 3]) expect(await addressOfLink(token)).toBe(email);
    expect(await signInWithLink({ token, ...browser })).toMatchObject({ ok: true, session: { actor: { email } } });
    expect(await signInWithLink({ token, ...browser })).toEqual({ ok: false, reason: "expired" });
    expect(await addressOfLink(token)).toBeNull();
  });

  test("and the code use each other up", async () => {
    const email = someone();
    await ask(email);
    const byLink = await mailed(email);
    expect(await signInWithLink({ token: byLink.token, ...browser })).toMatchObject({ ok: true });
    expect(await typing(email, byLink.code)).toMatchObject({ ok: false, reason: "expired" });

    await ask(email);
    const byCode = await mailed(email);
    expect(await typing(email, byCode.code)).toMatchObject({ ok: true });
    expect(await signInWithLink({ token: byCode.token, ...browser })).toMatchObject({ ok: false });
  });

  test("stays good for its owner when somebody has guessed at the code", async () => {
    const email = someone();
    await ask(email);
    const { code, token } = await mailed(email);
    for (const _guess of [1, 2, 3, 4, 5, 6]) await typing(email, otherThan(code));
    expect(await signInWithLink({ token, ...browser })).toMatchObject({ ok: true });
  });
});

describe("asking for a code", () => {
  test("answers the same whether the address has an account or not", async () => {
    const [known, unknown] = [someone(), someone()];
    await db().user.create({ data: { email: known } });
    expect(await ask(known)).toEqual(await ask(unknown));
    const guesses = [await typing(known, "abcdef"), await typing(unknown, "abcdef")];
    expect(guesses[0]).toEqual(guesses[1]);
    const nobody = await typing(someone(), "123456");
    expect(nobody).toEqual({ ok: false, reason: "expired" });
    expect(await db().mail.count({ where: { recipient: { in: [known, unknown] } } })).toBe(2);
    expect(await db().user.count({ where: { email: unknown } })).toBe(0);
  });

  test("is limited per address, also all at once; the last code stays good", async () => {
    const email = someone();
    const answers = await Promise.all(Array.from({ length: codesPerAddress + 5 }, () => ask(email)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(codesPerAddress);
    expect(await db().mail.count({ where: { recipient: email } })).toBe(codesPerAddress);
    expect(await ask(email)).toEqual({ ok: false, reason: "tooMany" });
    expect(await db().signInCode.count({ where: { email, usedAt: null } })).toBe(1);
  });

  test("is limited per requester and address: a stranger does not keep its owner out", async () => {
    const [email, stranger] = [someone(), randomUUID()];
    for (let n = 0; n < codesPerPair; n += 1) expect(await ask(email, stranger)).toEqual({ ok: true });
    expect(await ask(email, stranger)).toEqual({ ok: false, reason: "tooMany" });
    expect(await ask(email)).toEqual({ ok: true });
  });

  test("is limited per requester", async () => {
    const requester = randomUUID();
    for (let n = 0; n < codesPerRequester; n += 1) expect(await ask(someone(), requester)).toEqual({ ok: true });
    expect(await ask(someone(), requester)).toEqual({ ok: false, reason: "tooMany" });
    expect(await ask(someone())).toEqual({ ok: true });
  });

  test("forgets the codes of the days before", async () => {
    const email = someone();
    await ask(email);
    await db().signInCode.updateMany({
      where: { email },
      data: { createdAt: new Date(Date.now() - 25 * 60 * 60 * 1000) },
    });
    await ask(someone());
    expect(await db().signInCode.count({ where: { email } })).toBe(0);
  });
});
