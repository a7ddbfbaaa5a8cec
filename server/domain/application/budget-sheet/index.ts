export * from "./amount-text";
export * from "./block";
export * from "./cells";
export * from "./columns";
export * from "./history";
export * from "./merge";
export * from "./paste";
export * from "./sheet";
