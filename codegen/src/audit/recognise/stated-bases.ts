import { parseHost } from "../../../../src/operations/paths/host-pattern.ts";
import { known } from "../values/text.ts";
import type { Argument, ExternalValue, Possible, Run, Stated, Step, Values } from "../values/value.ts";

/** A URL of a host, or of a version of its API. */
const base = /^https?:\/\/([^/\s:@]+)(?::\d+)?(?:\/v\d+)?\/?$/iu;

/** Finds the defaults of settings among the hosts of a provider. Only the base of all URLs counts: more than that is a request. */
export function statedBases(hosts: readonly string[], mayState: (owner: ExternalValue) => boolean): Stated {
  const patterns = hosts.map(parseHost);
  const isBase = ({ value }: Possible): boolean => {
    const [, host] = base.exec((value.kind === "text" && known(value.text)) || "") ?? [];
    return host !== undefined && patterns.some((pattern) => pattern.test(host.toLowerCase()));
  };
  const basesIn = (values: Values): Values => values.filter(isBase);
  const optionsIn = (run: Run, values: Values): Values => basesIn(entriesOf(run, values, "default"));
  const givenIn = (run: Run, args: readonly Argument[] = []): Values =>
    args.map(({ read }) => read(run)).flatMap((values) => [...basesIn(values), ...optionsIn(run, values)]);

  /** What the calls on the way to a value were told of a setting, by its path in their arguments. */
  const told = (run: Run, steps: readonly Step[], path: readonly string[]): Values =>
    steps.flatMap((step) => {
      if (step.kind === "member") return [];
      const args = step.args ?? [];
      // `option("url", { default: "https://…" })`, `option("--url <url>", "the API", "https://…")`
      if (nameIn(run, args)?.replace(/^--|\s.*$/gu, "") === path.join(".")) return givenIn(run, args);
      const all = args.flatMap(({ read }) => read(run));
      const found = path.reduce<Values>((values, name) => entriesOf(run, values, name), all);
      return [...basesIn(found), ...optionsIn(run, found)];
    });

  return {
    ofCall: (run, callee, args = []) => {
      if (!mayState(callee)) return [];
      const { steps } = callee;
      const name = nameIn(run, args);
      const calls: readonly Step[] = [...steps, { kind: "call", args }];
      const defaults = calls.flatMap((step, index) =>
        step.kind !== "member" && isDefault(calls[index - 1]) ? givenIn(run, step.args) : [],
      );
      const own =
        name === undefined ? args.flatMap(({ read }) => optionsIn(run, read(run))) : givenIn(run, args.slice(1));
      return [...defaults, ...own, ...(name === undefined ? [] : told(run, steps, name.split(".")))];
    },
    ofMember: (run, owner, name) => (mayState(owner) ? told(run, owner.steps, [name]) : []),
  };
}

function entriesOf(run: Run, values: Values, name: string): Values {
  return values.flatMap(({ value }) => (value.kind === "object" ? (value.entries.get(name)?.(run) ?? []) : []));
}

/** The first argument of a call, if it is a text that names a setting. */
function nameIn(run: Run, [first]: readonly Argument[]): string | undefined {
  const names = first?.read(run).map(({ value }) => (value.kind === "text" ? known(value.text) : undefined));
  const [name] = names ?? [];
  return name !== undefined && /^[-\w.: <>[\]]+$/u.test(name) ? name : undefined;
}

function isDefault(step: Step | undefined): boolean {
  return step?.kind === "member" && /default|fallback|orElse/iu.test(step.name);
}
