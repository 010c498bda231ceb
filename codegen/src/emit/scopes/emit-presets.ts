import type { Catalog, Preset } from "../../catalog/catalog.ts";
import type { Names } from "../../names/resolve-names.ts";
import type { Doc } from "../../print/text/doc-comment.ts";
import { exportedConst } from "../../print/exported-const.ts";
import { levelsObject } from "./emit-groups.ts";
import { pointer, sortBy, sorted } from "../../catalog/scopes-of.ts";
import { literals, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";

/** `presets.ts`: one constant for each preset, literals only, so that a bundle holds only those it uses. */
export function emitPresets(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const blocks = sortBy(catalog.presets, ({ id }) => id).map((preset) =>
    exportedConst(names.presets.get(preset.id) ?? preset.id, presetDoc(catalog, preset, options), (binding) =>
      levelsObject(
        binding,
        {
          ...(preset.read && { read: sorted(preset.read) }),
          ...(preset.full && { full: sorted(preset.full) }),
        },
        `of the preset ${preset.title ?? preset.id}`,
      ),
    ),
  );
  return { name: "presets.ts", parts: [literals(blocks)] };
}

function presetDoc(catalog: Catalog, preset: Preset, options: EmitOptions): Doc {
  const keyType = catalog.keyTypes.find(({ id }) => id === preset.keyType)?.title ?? preset.keyType;
  const link = { name: "generated", text: `from ${pointer(options.catalogName, "presets", preset.id)}` };
  return { text: [`Preset ${preset.title ?? preset.id}, for a key of type ${keyType}.`, preset.note], tags: [link] };
}
