// Brings something into view in the pane it is in.

/** Scrolls that pane alone: the window around it never moves. */
export function scrollIntoPane(element: Element | null | undefined): void {
  if (element == null) return;
  let pane = element.parentElement;
  while (pane !== null && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
  if (pane === null) return;
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  pane.scrollTop += box.top + box.height / 2 - (frame.top + frame.height / 2);
}
