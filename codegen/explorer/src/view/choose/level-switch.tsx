import type { VNode } from "preact";
import type { ChosenLevel } from "../../model/choice.ts";

const titles = { none: "No", read: "Read", full: "Full" } as const;

/** The levels of a group as one switch; levels that the group does not have are not offered. */
export function LevelSwitch({
  name,
  label,
  levels,
  level,
  onLevel,
}: {
  readonly name: string;
  readonly label: string;
  readonly levels: readonly ("read" | "full")[];
  readonly level: ChosenLevel;
  readonly onLevel: (level: "none" | "read" | "full") => void;
}): VNode {
  return (
    <fieldset class={level === "some" ? "levels some" : "levels"}>
      <legend class="hidden">{label}</legend>
      {(["none", ...levels] as const).map((own) => (
        <label key={own} class={own}>
          <input type="radio" name={name} checked={level === own} onChange={() => onLevel(own)} />
          <span>{titles[own]}</span>
        </label>
      ))}
    </fieldset>
  );
}
