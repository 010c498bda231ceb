const source = /\.[cm]?[jt]sx?$/iu;
const declaration = /\.d\.(?:[^./]+\.)?[cm]?ts$/iu;
const component = /\.(?:vue|svelte|astro|html?)$/iu;

/** Whether a name is that of a TypeScript or JavaScript file with code in it. */
export function isSource(name: string): boolean {
  return source.test(name) && !declaration.test(name);
}

/** Whether a name is that of a file with blocks of script among other text: Vue, Svelte, Astro or HTML. */
export function isComponent(name: string): boolean {
  return component.test(name);
}
