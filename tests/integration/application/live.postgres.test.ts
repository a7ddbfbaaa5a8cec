import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { watchDossier } from "@/server/services/application/live/watch";
import { aDossier } from "@/tests/factories/application";
import { anApplicant, organisationOf } from "@/tests/factories/user";

/** Another replica: it shares nothing with this process but the database. */
let elsewhere: Client;
beforeAll(async () => {
  elsewhere = new Client({ connectionString: process.env.DATABASE_URL });
  await elsewhere.connect();
});
afterAll(() => elsewhere.end());

const write = (id: string, ref: string, revision: number, title: string) =>
  elsewhere.query(
    `WITH written AS (
       UPDATE application SET revision = $2, field_revisions = jsonb_build_object('project.title', $2::int),
         field_writers = '{"project.title": "Ailleurs"}', content = jsonb_set(content, '{project,title}', to_jsonb($3::text)) WHERE id = $1 RETURNING id)
     SELECT pg_notify('passerelle_dossier', $4) FROM written`,
    [id, revision, title, JSON.stringify({ ref })],
  );

test("what another replica saves is heard here, also after the connection was lost", async () => {
  const actor = await anApplicant();
  const { id, ref } = await aDossier({ status: "draft", leadOrganisationId: organisationOf(actor) });
  const again = () => grantOnApplication("application.edit", actor, ref);
  const controller = new AbortController();
  const place = { tab: randomUUID(), section: "projet", since: 0 };
  const stream = watchDossier(await again(), again, place, { signal: controller.signal, every: 3_600_000 });
  await stream.next();

  await write(id, ref, 1, "D’un autre serveur");
  expect((await stream.next()).value?.fields).toMatchObject([{ value: "D’un autre serveur" }]);

  const { rowCount } = await elsewhere.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query = 'LISTEN passerelle_dossier'`,
  );
  expect(rowCount).toBe(1);
  await write(id, ref, 2, "Pendant la coupure");
  expect((await stream.next()).value?.fields).toMatchObject([{ value: "Pendant la coupure" }]);
  await write(id, ref, 3, "Et après");
  expect((await stream.next()).value?.fields).toMatchObject([{ value: "Et après", by: "Ailleurs" }]);
  controller.abort();
  expect((await stream.next()).done).toBe(true);
});
