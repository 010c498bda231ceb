// The generator loads this at need. Were that in a test, Stryker would hold what the module does as it loads for that test's alone.
import "../codegen/src/print/print-structures.ts";
