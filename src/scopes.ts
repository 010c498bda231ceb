export * from "../generated/scopes.ts";
