import fc from "fast-check";

/** The same cases in every run, so that a failure is one of the change at hand; a failure prints how to replay it. */
fc.configureGlobal({ seed: 20_261_123 });
