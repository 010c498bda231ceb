export * from "../generated/presets.ts";
