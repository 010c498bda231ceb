import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";

/** A field for text that is pasted, typed, dropped or read from files. */
export function DropField({
  label,
  hint,
  onText,
  children,
}: {
  readonly label: string;
  readonly hint: string;
  readonly onText: (text: string, name: string) => void;
  readonly children?: ComponentChildren;
}): VNode {
  const [text, setText] = useState("");
  const [isOver, setIsOver] = useState(false);
  const readFiles = async (files: FileList | null | undefined): Promise<void> => {
    for (const file of files ?? []) onText(await file.text(), file.name);
  };
  return (
    <div
      class={isOver ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void readFiles(event.dataTransfer?.files);
      }}
    >
      <label>
        <span class="label">{label}</span>
        <textarea
          rows={4}
          spellcheck={false}
          autocomplete="off"
          placeholder={hint}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={text.trim() === ""}
          onClick={() => {
            onText(text, "pasted text");
            setText("");
          }}
        >
          Read it
        </button>
        <label class="file">
          <input
            type="file"
            multiple
            onChange={({ currentTarget }) => {
              void readFiles(currentTarget.files).then(() => (currentTarget.value = ""));
            }}
          />
          <span>Open files…</span>
        </label>
        {children}
      </div>
    </div>
  );
}
