/**
 * What the test of the kill does with the embedded database while no server has it open. A process of its own, because
 * whoever opens the data folder keeps it to its end.
 *   fill TOWNS DRAFTS   prints who may submit what
 *   read                prints what is stored of each dossier
 */
import { prepareDatabase } from "@/server/db/prepare";
import { anOpenCall, applicants, readyDrafts } from "@/tests/factories/bulk";

/** The drafts of one town, and the token of the session that may submit them. */
export interface Town {
  token: string;
  refs: string[];
}

/** One dossier, with what a submission should have left of it. */
export interface Stored {
  ref: string;
  number: string | null;
  status: string;
  versions: number;
  journal: number;
  mails: number;
}

const [command, towns, drafts] = process.argv.slice(2);
await prepareDatabase(async (database) => {
  if (command === "fill") {
    const call = await anOpenCall(database);
    const people = await applicants(database, Number(towns));
    const refs = await readyDrafts(database, call.id, people, Number(drafts), "K");
    print(people.map(({ token }, index): Town => ({ token, refs: refs[index] ?? [] })));
  } else {
    print(
      await database.$queryRaw<Stored[]>`
        SELECT a.ref, a.number, a.status::text,
          (SELECT count(*)::int FROM application_version v
            WHERE v.application_id = a.id AND v.content = a.content) AS versions,
          (SELECT count(*)::int FROM journal_entry j
            WHERE j.application_id = a.id AND j.event = 'application.submit') AS journal,
          (SELECT count(*)::int FROM mail m
            WHERE m.application_id = a.id AND m.template = 'submission-received') AS mails
        FROM application a ORDER BY a.ref`,
    );
  }
});

function print(answer: Town[] | Stored[]): void {
  process.stdout.write(JSON.stringify(answer));
}
