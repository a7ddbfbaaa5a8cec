import type { Actor } from "./actor";

/** Whether somebody may do something with a target, as far as its facts decide it. */
export type Allows<Target> = (actor: Actor, target: Target) => boolean;
