import { batch } from "@preact/signals";
import type { AuditReport } from "../../../src/answers/read-report.ts";
import { redact } from "../../../../src/client/http/secrets/redact.ts";
import { changeKeyType, changeScopes, setLevel } from "../model/choice.ts";
import type { GroupView } from "../model/key-type-view.ts";
import { readEvidence } from "../read/read-evidence.ts";
import { readFragment } from "./fragment.ts";
import type { Store } from "./store.ts";

/** Gives the key one level of some groups. */
export function chooseLevel(
  { choice, notice }: Store,
  groups: readonly GroupView[],
  level: "none" | "read" | "full",
): void {
  batch(() => {
    choice.value = setLevel(choice.value, groups, level);
    notice.value = `${counted(choice.value.scopes.size)} chosen`;
  });
}

/** Adds scopes to the key or takes them away. */
export function choose(store: Store, change: Parameters<typeof changeScopes>[2]): void {
  const { explored, choice, notice } = store;
  batch(() => {
    choice.value = changeScopes(explored, choice.value, change);
    notice.value = `${counted(choice.value.scopes.size)} chosen`;
  });
}

/** Makes the choice one of exactly these scopes, on a key of this type. */
export function chooseOnly(store: Store, keyType: string, scopes: readonly string[]): void {
  const { explored, choice, notice } = store;
  batch(() => {
    choice.value = changeScopes(explored, { ...choice.value, keyType, scopes: new Set() }, { add: scopes });
    notice.value = `${counted(choice.value.scopes.size)} chosen`;
  });
}

/** Changes the type of the key, and says which scopes it cannot carry. */
export function chooseKeyType({ explored, choice, notice }: Store, keyType: string): void {
  const changed = changeKeyType(explored, choice.value, keyType);
  batch(() => {
    choice.value = changed.choice;
    const { length } = changed.lost;
    notice.value = length === 0 ? "" : `${counted(length)} left out: a key of this type cannot carry them`;
  });
}

/** Takes in a file or a pasted text: a report, a key's answer or a refusal. */
export function takeEvidence(store: Store, text: string, name: string): void {
  const { explored, report, keys, refusal, notice } = store;
  const evidence = readEvidence(text, name, explored.isKnown);
  batch(() => {
    if (evidence.kind === "report") {
      report.value = evidence.report;
      startAs(store, evidence.report);
      notice.value = `${name}: an audit report, ${counted(evidence.report.scopes.length)} needed`;
    } else if (evidence.kind === "key") {
      keys.value = [...keys.value, evidence.key].slice(-2);
      notice.value = `${name}: a key with ${counted(evidence.key.scopes.length)}`;
    } else if (evidence.kind === "refusal") {
      refusal.value = evidence.text;
      notice.value = `${name}: a refusal, explained below`;
    } else notice.value = redact(evidence.message);
  });
}

/** An empty choice takes the key type that a report asks for, so that the picture shows it. */
export function startAs({ explored, choice }: Pick<Store, "explored" | "choice">, { keyType }: AuditReport): void {
  if (keyType === undefined || choice.peek().scopes.size > 0 || !explored.keyTypes.has(keyType)) return;
  choice.value = { ...choice.peek(), keyType };
}

/** Shows what a link shares; a report that was dropped in stays. */
export function followLink(store: Store, fragment: string): void {
  const { choice, view, question, requests, keys } = readFragment(store.explored, fragment);
  batch(() => {
    store.choice.value = choice;
    store.view.value = view;
    store.question.value = question;
    store.requests.value = requests;
    if (keys.length > 0) store.keys.value = keys;
  });
}

/** `1 scope`, `2 scopes`. */
export function counted(count: number, noun = "scope"): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
