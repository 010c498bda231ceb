import type { VNode } from "preact";
import type { Store } from "../state/store.ts";
import { CallsView } from "./calls/calls-view.tsx";
import { ChooseView } from "./choose/choose-view.tsx";
import { YourKey } from "./key/your-key.tsx";
import { LookView } from "./look/look-view.tsx";
import { Header } from "./header.tsx";
import { Help } from "./help.tsx";
import { SummaryBar } from "./key/summary-bar.tsx";

const viewOf = { choose: ChooseView, calls: CallsView, look: LookView } as const;

/** The whole page. */
export function App({ store }: { readonly store: Store }): VNode {
  const CurrentView = viewOf[store.view.value];
  return (
    <div class="page">
      <Header store={store} />
      <main class="work" id="work">
        <CurrentView store={store} />
      </main>
      <YourKey store={store} />
      <SummaryBar store={store} />
      <p class="notice" role="status">
        {store.notice}
      </p>
      <Help />
    </div>
  );
}
