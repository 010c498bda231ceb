import type { VNode } from "preact";
import { useState } from "preact/hooks";

const themes = ["auto", "light", "dark"] as const;

/** Chooses light or dark, or leaves it to the system. */
export function ThemeSwitch(): VNode {
  const [theme, setTheme] = useState<string>("auto");
  return (
    <label class="theme">
      <span class="hidden">Colours</span>
      <select
        value={theme}
        onChange={({ currentTarget }) => {
          document.documentElement.dataset["theme"] = currentTarget.value;
          setTheme(currentTarget.value);
        }}
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {name === "auto" ? "System colours" : name === "light" ? "Light" : "Dark"}
          </option>
        ))}
      </select>
    </label>
  );
}
