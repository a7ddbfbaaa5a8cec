/**
 * `npm test` runs every floor and ends with one line, "N passed, N failed".
 * `npm test -- unit` runs one; what follows goes to its program: `npm test -- e2e shell`.
 */
import "./steps/node-version.mjs";
import { ensureSources } from "./steps/ensure.mjs";
import { floors } from "./steps/floors.mjs";
import { main, Stop } from "./steps/run.mjs";

const given = process.argv.slice(2);
const end = given.findIndex((word) => !(word in floors));
const chosen = end < 0 ? given : given.slice(0, end);
const rest = end < 0 ? [] : given.slice(end);

await main(async () => {
  if (rest.length > 0 && chosen.length !== 1)
    throw new Stop(`${rest[0]}: not a floor. The floors are ${Object.keys(floors).join(", ")}.`);
  await ensureSources();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const notes = [];
  for (const name of chosen.length > 0 ? chosen : Object.keys(floors)) {
    const result = await runFloor(name);
    for (const key of Object.keys(total)) total[key] += result[key];
    notes.push(...(result.notes ?? []));
    console.log(`── ${name}: ${line(result)}`);
  }
  for (const note of notes) console.log(note);
  console.log(line(total));
  return total.failed === 0 ? 0 : 1;
});

/** A floor that cannot run has failed, and the others still run. */
async function runFloor(name) {
  console.log(`\n── ${name}`);
  try {
    return await floors[name](rest);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
