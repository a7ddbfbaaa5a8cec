import { getLocale } from "next-intl/server";
import { gate } from "@/server/auth/gate";
import { applicationDeadline, calendarResponse } from "@/server/calendar/deadline";

/** Until when the dossier is to be submitted, for the calendars of those who may read it. */
export async function GET(_request: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
  const { application } = await gate.application("application.read", (await params).ref);
  const text = applicationDeadline(application, await getLocale());
  return text === null ? new Response(null, { status: 404 }) : calendarResponse(text, application.ref, "private");
}
