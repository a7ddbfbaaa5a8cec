import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as cooperationsCsv } from "@/app/(public)/repertoire/cooperations.csv/route";
import { GET as listFile } from "@/app/(public)/repertoire/listes/[fichier]/route";
import { GET as atom } from "@/app/(public)/ressources/actualites.atom/route";
import { GET as rss } from "@/app/(public)/ressources/actualites.rss/route";
import { GET as catalogue } from "@/app/donnees/catalogue.jsonld/route";
import { GET as registerCsv } from "@/app/donnees/repertoire.csv/route";
import { GET as registerPlaces } from "@/app/donnees/repertoire.geojson/route";
import { db } from "@/server/db/client";
import { registerLists } from "@/server/domain/register/lists";
import { callApi } from "@/tests/factories/api";
import { aForeigner, aManager, aNotice, aDraft as aNoticeDraft, anAnswer, aTown } from "@/tests/factories/notice";
import { aCooperation } from "@/tests/factories/register";
import { aPublished, aDraft as aResourceDraft } from "@/tests/factories/resource";
import { organisationOf } from "@/tests/factories/user";

/** A word for each thing that only some may read. */
const secret = (what: string) => `canari:${what}:`;

const town = await aTown("Zarbeuil", secret("member of the town"));
const foreign = await aForeigner({ name: "Commune de Kita", person: secret("member abroad") });
const manager = await aManager();
await db().user.update({ where: { id: manager.userId }, data: { name: secret("moderator") } });
const [frenchId, foreignId] = [organisationOf(town), organisationOf(foreign)];
await db().registerEntry.create({
  data: { organisationId: frenchId, slug: `zarbeuil-${randomUUID()}`, categories: ["commune"], source: "essai" },
});
const cooperation = await aCooperation(frenchId, foreignId);
for (const organisationId of [frenchId, foreignId])
  await db().registerContact.create({
    data: {
      ...{ organisationId, name: secret("contact"), role: secret("contact's role") },
      email: "canari.contact@example.org",
    },
  });
await db().registerRequest.create({
  data: {
    ...{ side: "french", frenchId, foreignName: secret("asked for"), country: "ML", kind: "protocol", sinceYear: 2004 },
    ...{
      contactName: secret("requester"),
      contactRole: secret("post"),
      contactEmail: "canari.requester@example.org",
      message: secret("message"),
    },
    ...{ locale: "fr", tokenDigest: randomUUID(), requesterDigest: randomUUID() },
    ...{ status: "pending", confirmedAt: new Date(), expiresAt: new Date() },
  },
});
await aNoticeDraft(town, { title: secret("notice not sent") });
const noticeId = await aNotice(town, manager, { title: "Eau potable" });
await anAnswer(foreign, noticeId, secret("answer"));
await aResourceDraft("news", { title: secret("news not published"), body: secret("its text") });
await aPublished("news", { title: "Une rencontre à Bamako" });

const entrySlugs = await db().registerEntry.findMany({ where: { organisationId: { in: [frenchId, foreignId] } } });

type Answer = (request: Request) => Promise<Response> | Response;
const lists = [...Object.keys(registerLists), "reseaux"];
const published: [string, Answer][] = [
  ["/repertoire/cooperations.csv", cooperationsCsv],
  ["/donnees/repertoire.csv", registerCsv],
  ["/donnees/repertoire.geojson", registerPlaces],
  ["/donnees/catalogue.jsonld", catalogue],
  ["/ressources/actualites.atom", atom],
  ["/ressources/actualites.rss", rss],
  ...lists.map((list): [string, Answer] => [
    `/repertoire/listes/${list}.csv`,
    (request) => listFile(request, { params: Promise.resolve({ fichier: `${list}.csv` }) }),
  ]),
  ...[
    "/register/authorities",
    ...entrySlugs.map(({ slug }) => `/register/authorities/${slug}`),
    "/register/cooperations",
    `/register/cooperations/${cooperation.slug}`,
    "/register/figures",
    "/register/figures/ML",
  ].map((path): [string, Answer] => [`/api/v1${path}`, ({ url }) => callApi(url)]),
];

test("the files are of this register: its cooperation and what is published stand in them", async () => {
  const [csv, feed] = await Promise.all([published[0], published[4]].map(textOf));
  expect(csv).toContain("Zarbeuil");
  expect(feed).toContain("Une rencontre à Bamako");
});

test.each(published)("%s holds no person, request, answer nor draft", async (path, answer) => {
  const text = await textOf([path, answer]);
  expect([...text.matchAll(/canari[^"<,;\n]*/g)].map(([mark]) => mark)).toEqual([]);
  for (const { email } of [town, foreign, manager]) expect(text).not.toContain(email);
});

async function textOf(asked: [string, Answer] | undefined): Promise<string> {
  if (!asked) throw new Error("nothing is asked for");
  const [path, answer] = asked;
  const response = await answer(new Request(`http://localhost:3000${path}`));
  expect(response.status).toBe(200);
  return response.text();
}
