import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { importLines, importPageSize, loadImport } from "@/server/services/register-import/load-import";
import { undoImport } from "@/server/services/register-import/undo-import";
import { aCallManager, accepted, granted, type Line, staged } from "./files";

const size = 10_000;
const wrong: Line[] = [{ siren: "1234" }, { country: "Atlantide" }, { since: "hier" }];

test("10 000 lines, 300 of them bad: each is named, nothing is written before, all of it goes back in one step", async () => {
  const manager = await aCallManager();
  await db().$executeRaw`
    INSERT INTO organisation (kind, name, search_name, insee_code, siren, department_code)
    SELECT 'commune', 'Ville ' || n, 'ville ' || n, lpad(n::text, 5, '0'), lpad((200000000 + n)::text, 9, '0'), '01'
    FROM generate_series(10001, 12000) n`;
  const lines = Array.from(
    { length: size },
    (_, n): Line => ({
      siren: String(200_010_001 + (n % 2_000)),
      ...{ partner: `Commune de Kéniéba ${n}`, country: "Mali", region: "Kayes", place: `Lieu ${n}`, kind: "Jumelage" },
      ...{ since: String(1961 + (n % 60)), themes: "Santé, Éducation", source: 'Relevé "2026" ; ambassade' },
      ...(n % 33 === 7 && n < 33 * 300 ? wrong[n % 3] : {}),
    }),
  );
  const start = performance.now();
  const lap = (what: string) =>
    console.info(`${what}: ${Math.round(performance.now() - start)} ms since the beginning`);
  const id = await staged(manager, lines);
  lap("staged and judged");
  const told = await loadImport(granted(manager), id);
  expect(told.lines).toMatchObject({ total: size, counts: { new: size - 300, error: 300, changed: 0, unchanged: 0 } });
  const pages = Array.from({ length: Math.ceil(300 / importPageSize) }, (_, page) =>
    importLines(granted(manager), id, "error", page + 1),
  );
  const bad = (await Promise.all(pages)).flat();
  expect(new Set(bad.map(({ number }) => number)).size).toBe(300);
  for (const { number, judgement } of bad) {
    const [field] = Object.entries(wrong[(number - 2) % 3] ?? {})[0] ?? [];
    expect(judgement.problems).toMatchObject([{ field }]);
  }
  expect(await db().cooperation.count()).toBe(0);
  lap("looked at");
  expect(await accepted(manager, id)).toMatchObject({ ok: true, counts: { new: size - 300 } });
  lap("accepted");
  expect(await db().cooperation.count()).toBe(size - 300);
  // The same file again would change nothing.
  const again = await staged(manager, lines);
  lap("staged again");
  expect((await loadImport(granted(manager), again)).lines).toMatchObject({
    counts: { new: 0, unchanged: size - 300 },
  });
  expect(await undoImport(granted(manager), id)).toMatchObject({ ok: true, kept: 0 });
  lap("undone");
  expect(await db().cooperation.count()).toBe(0);
  expect(await db().registerEntry.count()).toBe(0);
  expect(await db().organisation.count({ where: { kind: "foreignAuthority" } })).toBe(0);
});
