export * from "../generated/index.ts";
export type * from "./client.ts";
