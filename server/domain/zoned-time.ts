/**
 * Hours told by the clocks of a place, and kept as instants. The local form is that of an HTML field:
 * "2026-12-12T09:30". Zones are IANA names: "Africa/Bamako".
 */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit" },
  });
  clocks.set(zone, made);
  return made;
}

/** What the clocks of a zone show at an instant, to the minute. */
export function zonedText(instant: Date, zone: string): string {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

const localForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const minute = 60_000;

/**
 * The instant at which the clocks of a zone show this; the first of the two where they are put back.
 * @returns null for what is no date, and for what they never show.
 */
export function zonedInstant(text: string, zone: string): Date | null {
  if (!localForm.test(text)) return null;
  const asUtc = Date.parse(`${text}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // A zone is at most fourteen hours from UTC: what it is ahead of it on both sides of the hour are all that it may be.
  const aheads = [-day, 0, day].map((shift) => {
    const instant = asUtc + shift;
    return Date.parse(`${zonedText(new Date(instant), zone)}:00Z`) - instant;
  });
  const candidates = aheads.map((ahead) => new Date(asUtc - ahead)).sort((a, b) => a.getTime() - b.getTime());
  return candidates.find((candidate) => zonedText(candidate, zone) === text) ?? null;
}
const day = 24 * 60 * minute;

/** Whether the clocks of a zone are known here. */
export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}
