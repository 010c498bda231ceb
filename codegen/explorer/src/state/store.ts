import { withImplied } from "../../../../src/scopes/implied-scopes.ts";
import { computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { AuditReport } from "../../../src/answers/read-report.ts";
import type { KnownKey, PageData } from "../../../src/verbs/explore/page-data.ts";
import { viewOf, type Choice } from "../model/choice.ts";
import { compareSets, type Comparison } from "../model/comparison.ts";
import { exploreCatalog, type Explored } from "../model/explored.ts";
import type { KeyTypeView } from "../model/key-type-view.ts";
import { findLeast, type Least } from "../model/least.ts";
import { findOpenings, type Openings } from "../model/openings.ts";
import { findRemarks, type Remark } from "../model/remarks.ts";
import { createSearch, type Found, type Search } from "../model/search.ts";
import type { Request } from "../read/request.ts";
import { printFragment, readFragment, type View } from "./fragment.ts";

/** Everything that can change on the page, and what follows from it. */
export interface Store {
  readonly explored: Explored;
  readonly choice: Signal<Choice>;
  readonly view: Signal<View>;
  /** The text of the search field. */
  readonly question: Signal<string>;
  /** The question that the hits answer: it follows the text of the field after the next paint. */
  readonly asked: ReadonlySignal<string>;
  /** Has the hits answer the text of the field now, for a key that leaves the field for them. */
  readonly askNow: () => void;
  readonly requests: Signal<readonly Request[]>;
  readonly report: Signal<AuditReport | undefined>;
  readonly keys: Signal<readonly KnownKey[]>;
  readonly refusal: Signal<string>;
  /** The last change in words, for screen readers and for the status line. */
  readonly notice: Signal<string>;
  readonly keyType: ReadonlySignal<KeyTypeView>;
  readonly hits: ReadonlySignal<Found>;
  readonly openings: ReadonlySignal<Openings>;
  readonly remarks: ReadonlySignal<readonly Remark[]>;
  readonly least: ReadonlySignal<Least>;
  readonly comparison: ReadonlySignal<ComparedSides>;
  readonly fragment: ReadonlySignal<string>;
  /** Makes a part of the index of the search, which the first question would otherwise wait for. */
  readonly prepareSearch: Search["prepare"];
}

/** The two sides of the picture, by what they are called, and how they differ. */
export interface ComparedSides extends Comparison {
  readonly needed?: string;
  readonly granted?: string;
}

/** Creates the state of the page from its data and from the fragment of its URL. */
export function createStore(data: PageData, fragment: string): Store {
  const explored = exploreCatalog(data);
  const shared = readFragment(explored, fragment);
  const choice = signal(shared.choice);
  const view = signal(shared.view);
  const question = signal(shared.question);
  const requests = signal(shared.requests);
  const report = signal(data.report);
  const keys = signal(shared.keys.length > 0 ? shared.keys : data.granted);
  const search = createSearch(explored);
  const asked = signal(question.peek());
  followAfterPaint(question, asked);
  const scopes = computed(() => choice.value.scopes);
  const keyTypeId = computed(() => choice.value.keyType);
  const effective = computed(() => withImplied(explored.tables.implied, scopes.value));
  return {
    ...{ explored, choice, view, question, asked, requests, report, keys },
    askNow: () => (asked.value = question.peek()),
    prepareSearch: search.prepare,
    refusal: signal(""),
    notice: signal(""),
    keyType: computed(() => viewOf(explored, { keyType: keyTypeId.value })),
    hits: computed(() => search.find(asked.value)),
    openings: computed(() => findOpenings(explored, { scopes: effective.value, keyType: keyTypeId.value })),
    remarks: computed(() => findRemarks(explored, scopes.value)),
    least: computed(() => findLeast(explored, requests.value)),
    comparison: computed(() => compareSides(explored, scopes.value, report.value, keys.value)),
    fragment: computed(() =>
      printFragment(explored, {
        ...{ choice: choice.value, view: view.value, question: question.value },
        ...{ requests: requests.value, keys: keys.value === data.granted ? [] : keys.value },
      }),
    ),
  };
}

/**
 * Has a signal follow another after the next paint: a key that is typed shows at once, however long the search takes.
 */
function followAfterPaint(source: ReadonlySignal<string>, follower: Signal<string>): void {
  let isDue = false;
  effect(() => {
    if (source.value === follower.peek() || isDue) return;
    isDue = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        isDue = false;
        follower.value = source.peek();
      }),
    );
  });
}

/** The code's needs against the key; where one is unknown, the choice takes its place. */
function compareSides(
  explored: Explored,
  chosen: ReadonlySet<string>,
  report: AuditReport | undefined,
  [first, second]: readonly KnownKey[],
): ComparedSides {
  const own = [...chosen];
  const choice = own.length === 0 ? undefined : { title: "your choice", scopes: own };
  const code = report && { title: "the code", scopes: report.scopes };
  const key = first && { title: first.name, scopes: first.scopes };
  const other = second && { title: second.name, scopes: second.scopes };
  const granted = key ?? choice;
  const needed = code ?? other ?? (key ? choice : undefined);
  return {
    ...compareSets(explored, needed?.scopes ?? granted?.scopes ?? [], granted?.scopes ?? []),
    ...(needed && { needed: needed.title }),
    ...(granted && { granted: granted.title }),
  };
}
