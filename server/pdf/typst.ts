import "server-only";

/** Documents are set by compile.mjs: here, in this process, for those of a few pages. Long ones, and pictures: apart.ts. */
export { typeset } from "./compile.mjs";
