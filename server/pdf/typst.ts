import "server-only";

/** Documents are set by compile.mjs: here, in this process, for those of a few pages. Long ones: apart.ts. */
export { drawn, typeset } from "./compile.mjs";
