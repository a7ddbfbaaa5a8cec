import { expect, test, vi } from "vitest";
import { boardCsvAddress, readBoardAddress } from "@/app/_features/decision/board-address";
import { GET } from "@/app/instruction/appels/[slug]/export.csv/route";
import { gate } from "@/server/auth/gate";
import { grantOnCall } from "@/server/auth/grants";
import { aDecisionMaker } from "@/tests/factories/user";
import { decidedCall } from "./decided-call";

vi.mock("@/server/auth/gate", () => ({ gate: { call: vi.fn() } }));
vi.mock("next-intl/server", () => ({
  getTranslations: async () => (key: string, values?: { year?: string }) => `${key}${values?.year ?? ""}`,
  getLocale: async () => "fr",
}));

test("the committee's file has the dossiers of the board's filter, with what they ask for and are granted by year", async () => {
  const paul = await aDecisionMaker();
  const { call, awarded } = await decidedCall(paul);
  vi.mocked(gate.call).mockImplementation(async () => grantOnCall("call.followDecisions", paul, call.slug));
  const exported = async (search: Record<string, string>) => {
    const address = boardCsvAddress(call.slug, readBoardAddress(search));
    const response = await GET(new Request(`http://localhost:3000${address}`), {
      params: Promise.resolve({ slug: call.slug }),
    });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    return (await response.text()).trimEnd().split("\n");
  };
  const [header, ...all] = await exported({ page: "9" });
  expect(header).toContain("requestedIn2026;requestedIn2027;requestedIn2028;requested;grantedIn2026");
  expect(all).toHaveLength(4);
  const granted = await exported({ decision: "retenu" });
  expect(granted).toHaveLength(2);
  expect(granted[1]).toMatch(
    new RegExp(`^${awarded.number};.*;outcome\\.awarded;30000;20000;20000;70000;25000;0;15000,01;40000,01$`),
  );
  const [, waiting] = await exported({ decision: "liste-attente" });
  expect(waiting).toMatch(/;outcome\.waitlisted;30000;20000;20000;70000;0;0;0;0$/);
});
