import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { areKeysOn, isHelpOpen, shortcuts } from "../state/shortcuts.ts";

/** The list of keys, in a dialog. */
export function Help(): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = isHelpOpen.value;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog class="help" ref={dialog} aria-labelledby="help-title" onClose={() => (isHelpOpen.value = false)}>
      <h2 id="help-title">Keys</h2>
      <dl>
        {shortcuts.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={areKeysOn.value}
          onChange={({ currentTarget }) => (areKeysOn.value = currentTarget.checked)}
        />
        <span>Keys are on</span>
      </label>
      <button type="button" class="primary" onClick={() => (isHelpOpen.value = false)}>
        Close
      </button>
    </dialog>
  );
}
