export * from "../generated/groups.ts";
