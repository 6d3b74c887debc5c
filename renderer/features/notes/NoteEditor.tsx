// The Markdown editor of a note; loaded when a note is first shown.

import { useEffect, useRef } from 'react';
import { useApp } from '../../state/use-app.ts';
import styles from './NoteEditor.module.css';
import { createNoteEditor, type NoteEditorHandle } from './note-editor.ts';
import type { NoteSession } from './note-session.ts';

export interface NoteEditorProps {
  readonly session: NoteSession;
  /** Grows when the session's text was replaced from outside. */
  readonly replaced: number;
}

/** Hands every change to the session, which saves; leaving the editor saves at once. */
export function NoteEditor({ session, replaced }: NoteEditorProps) {
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<NoteEditorHandle | null>(null);
  // On a full disk typing goes on: what is typed is kept here and saved once there is room.
  const isLocked = useApp((state) => state.library?.readOnly === 'folder');
  const isLockedAtFirst = useRef(isLocked);

  useEffect(() => {
    if (parent.current === null) return;
    const handle = createNoteEditor(parent.current, {
      text: session.body(),
      isLocked: isLockedAtFirst.current,
      onChange: session.edit,
      onBlur: () => void session.flush(),
    });
    editor.current = handle;
    return () => {
      editor.current = null;
      handle.destroy();
    };
  }, [session]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the number stands for the text
  useEffect(() => {
    editor.current?.setText(session.body());
  }, [session, replaced]);

  useEffect(() => {
    isLockedAtFirst.current = isLocked;
    editor.current?.setLocked(isLocked);
  }, [isLocked]);

  return <div ref={parent} className={styles.editor} />;
}
