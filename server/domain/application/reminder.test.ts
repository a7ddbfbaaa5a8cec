import fc from "fast-check";
import { expect, test } from "vitest";
import { reminderDays, reminderDue, reminderKey } from "./reminder";

const day = 86_400_000;
const deadline = new Date("2027-02-15T22:59:00Z");
const daysBefore = (days: number, more = 0) => new Date(deadline.getTime() - days * day + more);

test.each([
  [daysBefore(14, -1), null],
  [daysBefore(14), 14],
  [daysBefore(3, -1), 14],
  [daysBefore(3), 3],
  [daysBefore(1, -1), 3],
  [daysBefore(1), 1],
  [daysBefore(0, -1), 1],
  [deadline, null],
  [daysBefore(-1), null],
])("at %s the reminder of a draft begun long ago is %s", (now, expected) => {
  expect(reminderDue(deadline, daysBefore(90), now)).toBe(expected);
});

test("a draft begun after the moment is not reminded of it, and is of the next", () => {
  expect(reminderDue(deadline, daysBefore(14), daysBefore(14))).toBe(14);
  expect(reminderDue(deadline, daysBefore(14, 1), daysBefore(13))).toBeNull();
  expect(reminderDue(deadline, daysBefore(14, 1), daysBefore(3))).toBe(3);
  expect(reminderDue(deadline, daysBefore(1, 1), daysBefore(0, -1))).toBeNull();
});

test("however often one looks, each reminder comes at most once, on time and in order", () => {
  const moments = fc.array(fc.integer({ min: -1, max: 30 * 24 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 30 * 24 }), (hours, heldFor) => {
      const heldSince = new Date(deadline.getTime() - (heldFor * day) / 24);
      const looks = hours.map((hour) => deadline.getTime() - (hour * day) / 24).sort((a, b) => a - b);
      const sent = new Set<string>();
      const inOrder: number[] = [];
      for (const look of looks) {
        const days = reminderDue(deadline, heldSince, new Date(look));
        if (days === null || sent.has(reminderKey("a", deadline, days))) continue;
        sent.add(reminderKey("a", deadline, days));
        inOrder.push(days);
        expect(look).toBeGreaterThanOrEqual(deadline.getTime() - days * day);
        expect(look).toBeLessThan(deadline.getTime());
      }
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
      expect(inOrder.length).toBeLessThanOrEqual(reminderDays.length);
    }),
  );
});
