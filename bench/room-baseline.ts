// The baseline of the room: the same titles as bare HTML, with a filter of three lines and a plain text area.
/// <reference lib="dom" />

import type { BenchRecord } from './corpus.ts';

/** A page with everything in it at once: no engine, no virtual list, no styles to speak of. */
export function barePage(records: readonly BenchRecord[]): string {
  const rows = records.map(({ title }) => `<li>${title}</li>`).join('');
  return `<!doctype html><meta charset="utf-8"><title>bare</title>
    <style>ul { height: 700px; overflow: auto; margin: 0 } li { padding: 9px; border-bottom: 1px solid #ddd }</style>
    <input aria-label="filter"><textarea aria-label="note"></textarea><ul>${rows}</ul>
    <script>
      document.querySelector('input').addEventListener('input', ({ target }) => {
        for (const row of document.querySelectorAll('li')) row.hidden = !row.textContent.includes(target.value);
        document.title = target.value;
      });
    </script>`;
}
