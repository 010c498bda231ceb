import { useSignal, type Signal } from "@preact/signals";
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from "@tanstack/virtual-core";
import type { RefObject, VNode } from "preact";
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

/** What a list shows, and how. */
export interface ListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => VNode;
  /** The height of an item before it is measured, in pixels. */
  readonly estimate: number;
  readonly label: string;
  /** The element that scrolls; the window if absent. */
  readonly scroller?: RefObject<HTMLElement | null>;
  /** How many items are shown at the most if they are shown whole. */
  readonly longest?: number;
}

/**
 * A list of any length. Short ones are whole, so that searching in the page and printing find everything; longer ones show
 * only the items near the visible part.
 */
export function List<Item>(props: ListProps<Item>): VNode {
  const { items, keyOf, render, label, longest = 150 } = props;
  const margin = useSignal(0);
  if (items.length > longest) return <VirtualList {...props} margin={margin} />;
  return (
    <ul class="list" aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{render(item)}</li>
      ))}
    </ul>
  );
}

function VirtualList<Item>(props: ListProps<Item> & { readonly margin: Signal<number> }): VNode {
  const { items, keyOf, render, label } = props;
  const list = useRef<HTMLUListElement>(null);
  const margin = props.margin.value;
  const virtualizer = useVirtualizer(props, margin);
  useLayoutEffect(() => {
    const scroller = props.scroller?.current;
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const start = scroller ? top - scroller.getBoundingClientRect().top + scroller.scrollTop : top + scrollY;
    if (Math.abs(start - margin) > 1) props.margin.value = start;
  });
  return (
    <ul class="list virtual" aria-label={label} ref={list} style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={keyOf(item)}
            data-index={index}
            ref={virtualizer.measureElement}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            {render(item)}
          </li>
        );
      })}
    </ul>
  );
}

type AnyVirtualizer = Virtualizer<Window, Element> | Virtualizer<HTMLElement, Element>;

function useVirtualizer<Item>({ items, keyOf, estimate, scroller }: ListProps<Item>, margin: number): AnyVirtualizer {
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  // With another function, all items would be measured anew.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items],
  );
  const shared = {
    count: items.length,
    estimateSize: () => estimate,
    getItemKey,
    overscan: 3,
    scrollMargin: margin,
    onChange: () => rerender(undefined),
  };
  const ofWindow = {
    ...shared,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => scrollY,
  };
  const ofElement = {
    ...shared,
    getScrollElement: () => scroller?.current ?? null,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
  };
  const [virtualizer] = useState<AnyVirtualizer>(() =>
    scroller ? new Virtualizer<HTMLElement, Element>(ofElement) : new Virtualizer<Window, Element>(ofWindow),
  );
  if (scroller) (virtualizer as Virtualizer<HTMLElement, Element>).setOptions(ofElement);
  else (virtualizer as Virtualizer<Window, Element>).setOptions(ofWindow);
  useEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
