// Where keys may send the focus.

export type FocusTarget =
  | 'search'
  | 'list'
  | 'paper'
  | 'note'
  | 'tags'
  | 'filter'
  | 'sort'
  | 'source'
  | 'methods'
  | 'link'
  | 'sentence'
  | 'selection'
  | 'method'
  | 'import-papers'
  | 'undo-import'
  | 'empty-trash'
  | 'graph-move'
  | 'graph-lasso'
  | 'graph-draw'
  | 'graph-nearer'
  | 'graph-farther'
  | 'graph-whole'
  | 'graph-arrange'
  | 'graph-scope'
  | 'graph-views'
  | 'graph-export';

/** What a component puts on the element that takes the focus: `{...focusTarget('list')}`. */
export function focusTarget(target: FocusTarget): { readonly 'data-focus': FocusTarget } {
  return { 'data-focus': target };
}

/** Moves the focus there; gives false when nothing of that name is on screen. */
export function focusOn(target: FocusTarget): boolean {
  const element = document.querySelector<HTMLElement>(`[data-focus="${target}"]`);
  element?.focus();
  return element !== null;
}

/** The same as soon as the element is there: an editor is loaded when it is first needed. */
export function focusWhenThere(target: FocusTarget, attempts = 20): void {
  if (focusOn(target) || attempts === 0) return;
  setTimeout(() => focusWhenThere(target, attempts - 1), 50);
}

/** Presses the button of that name, as a pointer would. */
export function pressOn(target: FocusTarget): void {
  if (focusOn(target)) document.querySelector<HTMLElement>(`[data-focus="${target}"]`)?.click();
}

/** Whether the focus is there now. */
export function hasFocus(target: FocusTarget): boolean {
  return document.activeElement?.getAttribute('data-focus') === target;
}
