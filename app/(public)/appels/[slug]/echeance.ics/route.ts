import { getLocale } from "next-intl/server";
import { calendarResponse, callDeadline } from "@/server/calendar/deadline";
import { showPublicCall } from "@/server/services/call/show-call";

/** The closing of a published call, for a calendar that keeps it, or asks again from time to time. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const call = await showPublicCall((await params).slug);
  if (!call) return new Response(null, { status: 404 });
  return calendarResponse(callDeadline(call, await getLocale()), call.slug, "public");
}
