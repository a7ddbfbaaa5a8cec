import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "@/scripts/steps/port.mjs";

const fixture = fileURLToPath(new URL("lead.fixture.mjs", import.meta.url));
let port: number;
let leader: ChildProcess;
let output = "";

const ask = async (path = "/") =>
  (await (await fetch(`http://127.0.0.1:${port}${path}`)).json()) as { pid: number; heard: number };

/** What each process last told of itself, once as many have answered. */
async function told(processes: number): Promise<Map<number, number>> {
  const answers = new Map<number, number>();
  await vi.waitFor(
    async () => {
      const { pid, heard } = await ask();
      answers.set(pid, heard);
      expect(answers.size).toBe(processes);
    },
    { timeout: 20_000, interval: 5 },
  );
  return answers;
}

beforeAll(async () => {
  port = await freePort();
  leader = spawn(process.execPath, [fixture, String(port)], { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [leader.stdout, leader.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  await vi.waitFor(() => expect(output).toContain(`Ready on http://127.0.0.1:${port}`), { timeout: 20_000 });
});

afterAll(() => void leader.kill("SIGKILL"));

test("what one process publishes, the other hears, and not the one itself", async () => {
  await told(2);
  const { pid } = await ask("/publish");
  await vi.waitFor(async () => {
    const answers = await told(2);
    expect(answers.get(pid)).toBe(0);
    expect([...answers.values()]).toContain(1);
  });
});

test("a process that ends is replaced, while the other answers", async () => {
  const before = await told(2);
  await expect(ask("/crash")).rejects.toThrow();
  await vi.waitFor(
    async () => {
      const { pid } = await ask();
      expect(before.has(pid)).toBe(false);
    },
    { timeout: 20_000, interval: 20 },
  );
  expect((await told(2)).size).toBe(2);
  expect(output).toContain("another takes its place");
});

test("all end when the first is told to", async () => {
  leader.kill("SIGTERM");
  const [code] = await once(leader, "exit");
  expect(code).toBe(143);
  await expect(ask()).rejects.toThrow();
});
