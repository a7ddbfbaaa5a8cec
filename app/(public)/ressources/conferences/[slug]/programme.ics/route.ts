import { conferenceCalendar } from "@/server/calendar/conference";
import { calendarResponse } from "@/server/calendar/deadline";
import { showPublic } from "@/server/services/resource/public";

/** A published conference with its programme, for a calendar that keeps it, or asks again from time to time. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const resource = await showPublic("conference", (await params).slug);
  const text = resource && conferenceCalendar(resource);
  return text ? calendarResponse(text, resource.slug, "public") : new Response(null, { status: 404 });
}
