import { csvResponse } from "@/app/_components/csv-response";
import { paramsOf } from "@/app/_components/list-address";
import { readBoardAddress } from "@/app/_features/decision/board-address";
import { boardLines } from "@/app/_features/decision/board-csv";
import { gate } from "@/server/auth/gate";
import { yearsOf } from "@/server/domain/application/content";
import { selectRows } from "@/server/domain/decision/board";
import { decisionBoard } from "@/server/services/decision/decision-board";

/** The dossiers of a call as filtered on its board, all pages, for the committee. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const granted = await gate.call("call.followDecisions", (await params).slug);
  const { rows } = await decisionBoard(granted);
  const shown = selectRows(rows, readBoardAddress(paramsOf(request)));
  return csvResponse(await boardLines(shown, yearsOf(granted.call)), {
    fileName: `decisions-${granted.call.slug}.csv`,
  });
}
