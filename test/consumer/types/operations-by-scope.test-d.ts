import { expectAssignable, expectNotAssignable } from "tsd";
import type { OperationsByScope } from "scopewright";

// A scope names the operations that it opens.
expectAssignable<OperationsByScope["templates.delete"]>("DELETE /v3/templates/{template_id}");

// A scope does not name what it does not open.
expectNotAssignable<OperationsByScope["templates.read"]>("DELETE /v3/templates/{template_id}");
