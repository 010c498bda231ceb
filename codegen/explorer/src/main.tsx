import { effect } from "@preact/signals";
import { render } from "preact";
import { readData } from "./data/read-data.ts";
import { followLink, startAs } from "./state/actions.ts";
import { createStore } from "./state/store.ts";
import { listenForKeys } from "./state/shortcuts.ts";
import { App } from "./view/app.tsx";
import "./style/tokens.css";
import "./style/page.css";
import "./style/parts.css";
import "./style/choose.css";
import "./style/key.css";
import "./style/look.css";
import "./style/media.css";

const root = document.getElementById("app");
if (root === null) throw new Error("expected the element of the page but received none");

const data = await readData();
const store = createStore(data, location.hash);
if (data.report) startAs(store, data.report);
document.title = `${data.catalog.provider ?? "Permissions"} · permission explorer`;
root.replaceChildren();
render(<App store={store} />, root);
listenForKeys(store);
// The index of the search is built while the page is idle.
setTimeout(() => store.prepareSearch(), 200);

// The fragment follows the state, so that a link shares it, and the state follows a fragment that comes from elsewhere.
effect(() => {
  const fragment = store.fragment.value;
  if (fragment !== location.hash.slice(1)) history.replaceState(null, "", `#${fragment}`);
});
addEventListener("hashchange", () => {
  if (location.hash.slice(1) !== store.fragment.peek()) followLink(store, location.hash);
});
