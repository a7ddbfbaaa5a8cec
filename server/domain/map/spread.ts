import type { Point } from "./projection";

interface Disc extends Point {
  r: number;
}

const turns = 60;
const gap = 1;

/**
 * Discs pushed apart until none lies on another, each as little as it takes. For those that stand for a whole country or
 * region: a place is where it is.
 */
export function spread<One extends Disc>(discs: readonly One[]): One[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let turn = 0; turn < turns; turn += 1) {
    let isCalm = true;
    moved.forEach((one, index) => {
      for (const other of moved.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const [distance, wanted] = [Math.hypot(dx, dy), one.r + other.r + gap];
        if (distance >= wanted) continue;
        isCalm = false;
        // On the very same spot they part sideways, each on a way of its own.
        const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [Math.cos(index), Math.sin(index)];
        const push = (wanted - distance) / 2 + 0.05;
        one.x -= ux * push;
        one.y -= uy * push;
        other.x += ux * push;
        other.y += uy * push;
      }
    });
    if (isCalm) break;
  }
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return moved.map((disc) => ({ ...disc, x: rounded(disc.x), y: rounded(disc.y) }));
}
