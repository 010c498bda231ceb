import { render } from "preact";
import { readData } from "./data/read-data.ts";
import { startAs } from "./state/actions.ts";
import { inIdleTime } from "./state/idle-time.ts";
import { keepInUrl } from "./state/link.ts";
import { createStore } from "./state/store.ts";
import { listenForKeys } from "./state/shortcuts.ts";
import { App } from "./view/app.tsx";
import { rehearseHits } from "./view/choose/rehearse-hits.tsx";
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
inIdleTime((hasTime) => {
  if (!store.prepareSearch(hasTime)) return false;
  rehearseHits(store);
  return true;
});
keepInUrl(store);
