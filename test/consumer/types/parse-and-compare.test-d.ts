import {
  type AutomaticScope,
  compareScopes,
  generalKey,
  parseScopes,
  type ParsedScopes,
  type RetiredScope,
  type Scope,
  type ScopeComparison,
  type UnknownScope,
} from "scopewright";
import { expectAssignable, expectError, expectType } from "tsd";

declare const anything: any;
declare const value: unknown;
declare const strings: string[];

// Anything can be parsed, and the outcome has one type.
expectType<ParsedScopes<Scope, AutomaticScope>>(parseScopes(value));
expectType<ParsedScopes<Scope, AutomaticScope>>(parseScopes(anything));
expectType<ParsedScopes<Scope, AutomaticScope>>(parseScopes({ scopes: ["mail.send"] }));
expectType<ParsedScopes<Scope, AutomaticScope>>(parseScopes(undefined));
expectError(parseScopes());

// Known scopes come typed; unknown names stay text, perhaps with a suggestion.
const parsed = parseScopes(value);
expectType<readonly Scope[]>(parsed.scopes);
expectType<readonly AutomaticScope[]>(parsed.automatic);
expectType<readonly RetiredScope<Scope>[]>(parsed.retired);
expectType<readonly UnknownScope<Scope>[]>(parsed.unknown);
expectType<string | undefined>(parsed.retired[0]?.name);
expectType<readonly Scope[] | undefined>(parsed.retired[0]?.use);
expectType<Scope | undefined>(parsed.unknown[0]?.suggestion);
expectError((parsed.scopes = []));

// Without type arguments the same types speak of any catalog.
expectAssignable<ParsedScopes>(parsed);
expectAssignable<RetiredScope>({} as RetiredScope<Scope>);
expectAssignable<UnknownScope>({} as UnknownScope<Scope>);

// Lists, key requests and answers can be compared with each other.
const key = generalKey({ name: "Key", scopes: ["mail.send"] });
expectType<ScopeComparison<Scope, AutomaticScope>>(compareScopes({ declared: key, actual: strings }));
expectType<ScopeComparison<Scope, AutomaticScope>>(
  compareScopes({ declared: ["mail.send"], actual: { scopes: strings } }),
);
expectType<ScopeComparison<Scope, AutomaticScope>>(compareScopes(anything));

// Each difference has the type of its kind.
const difference = compareScopes({ declared: key, actual: strings });
expectType<readonly string[]>(difference.missing);
expectType<readonly Scope[]>(difference.unexpected);
expectType<readonly AutomaticScope[]>(difference.automatic);
expectType<readonly UnknownScope<Scope>[]>(difference.unknown);
expectAssignable<ScopeComparison>(difference);

// Both sides must be there, and be lists of text.
expectError(compareScopes({ declared: key }));
expectError(compareScopes({ actual: strings }));
expectError(compareScopes({ declared: key, actual: value }));
expectError(compareScopes({ declared: "mail.send", actual: strings }));
expectError(compareScopes({ declared: key, actual: [1] }));
