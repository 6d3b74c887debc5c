// CodeMirror set up for notes: plain Markdown, its own undo, no spell checker, exact text.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export interface NoteEditorOptions {
  readonly text: string;
  /** Shows the text, lets it be searched and copied, and takes no typing. */
  readonly isLocked: boolean;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

export interface NoteEditorHandle {
  /** Takes over a text from outside, keeping the cursor where the texts agree; typing undo does not reach it. */
  readonly setText: (text: string) => void;
  readonly setLocked: (isLocked: boolean) => void;
  readonly destroy: () => void;
}

const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.monospace, tags.labelName], fontFamily: 'var(--mono)', fontSize: '0.88em', color: 'var(--accent)' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: tags.quote, color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], color: 'var(--ink-3)' },
]);

const look = EditorView.theme({
  '&': { fontSize: 'var(--text-m)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--serif)', lineHeight: '1.6', overflow: 'visible' },
  '.cm-content': { padding: '0.75rem 0', minHeight: '7rem', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 1rem' },
  '.cm-placeholder': { color: 'var(--ink-3)', fontStyle: 'italic' },
  '.cm-specialChar': { color: 'var(--warn)' },
});

/** Puts an editor into `parent`. */
export function createNoteEditor(
  parent: HTMLElement,
  { text, isLocked, onChange, onBlur }: NoteEditorOptions,
): NoteEditorHandle {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const lock = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        // Only a text that is written with CRLF throughout keeps it; CodeMirror would otherwise make LF of it.
        EditorState.lineSeparator.of(/\r\n/.test(text) && !/[^\r]\n/.test(text) ? '\r\n' : '\n'),
        EditorView.cspNonce.of(nonce),
        EditorView.lineWrapping,
        history(),
        keymap.of([{ key: 'Escape', run: leave }, ...defaultKeymap, ...historyKeymap]),
        markdown({ base: markdownLanguage, completeHTMLTags: false }),
        syntaxHighlighting(highlighting),
        highlightSpecialChars(),
        lock.of(locked(isLocked)),
        look,
        EditorView.contentAttributes.of({
          'aria-label': 'Note in Markdown',
          'data-focus': 'note',
          spellcheck: 'false',
          autocorrect: 'off',
        }),
        EditorView.updateListener.of((update) => {
          const isOwn = update.transactions.some((transaction) => transaction.annotation(Transaction.remote) === true);
          if (update.docChanged && !isOwn) onChange(update.state.sliceDoc());
        }),
        EditorView.domEventHandlers({ blur: onBlur }),
      ],
    }),
  });

  return {
    setText: (text) => {
      const { doc } = view.state;
      const next = view.state.toText(text);
      const [from, sameAtEnd] = agreement(doc.toString(), next.toString());
      if (from === doc.length && from === next.length) return;
      view.dispatch({
        changes: { from, to: doc.length - sameAtEnd, insert: next.slice(from, next.length - sameAtEnd) },
        annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
      });
    },
    setLocked: (next) => view.dispatch({ effects: lock.reconfigure(locked(next)) }),
    destroy: () => view.destroy(),
  };
}

function locked(isLocked: boolean): Extension {
  return isLocked
    ? [EditorState.readOnly.of(true), placeholder('No note. The library is open for reading only.')]
    : placeholder('Write a note. Markdown works, and it is saved as you type.');
}

/** Escape leads out of the editor, so that the keyboard is not caught in it. */
function leave(view: EditorView): boolean {
  view.contentDOM.blur();
  document.querySelector<HTMLElement>('[data-focus="paper"], [data-focus="method"]')?.focus();
  return true;
}

/** How many characters two texts share at their beginning, and how many more at their end. */
function agreement(old: string, next: string): readonly [atStart: number, atEnd: number] {
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
  return [start, end];
}
