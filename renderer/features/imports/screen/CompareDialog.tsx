// A record and the paper it looks like, side by side, with what differs marked.

import { useCallback, useEffect, useMemo } from 'react';
import type { RecordMatch } from '#shared/contract/imports.ts';
import { errorWords } from '../../../api/error-messages.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { OverlaidText } from '../../text/OverlaidText.tsx';
import { matchedPlace, mergeWords, reasonWords } from '../words/match-words.ts';
import styles from './CompareDialog.module.css';
import { areUnlike, differenceOf } from './difference.ts';
import { useImport, useSession } from './session-hooks.ts';

export function CompareDialog() {
  const session = useSession();
  const isOpen = useImport((state) => state.isComparing && state.activeKey !== null);
  const recordKey = useImport((state) => state.activeKey);
  const close = () => session.store.setState({ isComparing: false });
  const decide = useCallback(
    (choice: () => Promise<void>) => {
      session.store.setState({ isComparing: false });
      void choice();
    },
    [session],
  );
  useCompareKeys(isOpen, decide);
  return (
    <Dialog
      title="Are these the same paper?"
      isOpen={isOpen}
      onClose={close}
      size="l"
      footer={
        <>
          <Button shortcut="x" onPress={() => decide(session.reject)}>
            Reject
          </Button>
          <Button shortcut="e" onPress={() => decide(session.merge)}>
            Merge
          </Button>
          <Button shortcut="a" onPress={() => decide(session.keepOwn)}>
            Own paper
          </Button>
        </>
      }
    >
      {recordKey !== null && <Comparison recordKey={recordKey} />}
    </Dialog>
  );
}

/** The keys of the decision work here as they do in the list. */
function useCompareKeys(isOpen: boolean, decide: (choice: () => Promise<void>) => void): void {
  const session = useSession();
  useEffect(() => {
    if (!isOpen) return;
    const choices: Readonly<Record<string, () => Promise<void>>> = {
      a: session.keepOwn,
      e: session.merge,
      x: session.reject,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const choice = choices[event.key.toLowerCase()];
      if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      event.preventDefault();
      decide(choice);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOpen, session, decide]);
}

function Comparison({ recordKey }: { readonly recordKey: string }) {
  const previewId = useImport(({ preview }) => preview?.id);
  const { value, error } = useQuery(
    (client, signal) =>
      previewId === undefined
        ? Promise.resolve(null)
        : client.imports.previewRecord({ previewId, key: recordKey }, { signal }),
    [previewId, recordKey],
  );
  if (error !== null) return <p role="alert">{errorWords(error).title}.</p>;
  if (value?.match == null) return <p className={styles.loading}>Fetching both texts…</p>;
  return (
    <Texts
      match={value.match}
      title={value.title}
      abstract={value.abstract}
      matchedAbstract={value.matchedAbstract ?? value.match.abstractStart}
    />
  );
}

interface TextsProps {
  readonly match: RecordMatch;
  readonly title: string;
  readonly abstract: string;
  readonly matchedAbstract: string;
}

function Texts({ match, title, abstract, matchedAbstract }: TextsProps) {
  const titles = useMemo(() => differenceOf(title, match.title), [title, match.title]);
  const abstracts = useMemo(() => differenceOf(abstract, matchedAbstract), [abstract, matchedAbstract]);
  const isOtherText = areUnlike(abstract, matchedAbstract, abstracts);
  return (
    <section className={styles.texts} aria-label="Both texts">
      <p className={styles.reason}>
        {capital(reasonWords(match.reason))}. {mergeWords(match.reason)} Own paper keeps both.
        {isOtherText && ' The two abstracts have little in common; nothing is marked in them.'}
      </p>
      <article className={styles.side}>
        <h3 className={styles.place}>In this file</h3>
        <h4 className={styles.title} dir="auto">
          <OverlaidText text={title === '' ? 'untitled' : title} marks={titles.ofFirst} />
        </h4>
        <p className={styles.abstract} dir="auto">
          {abstract === '' ? (
            <em>no abstract</em>
          ) : (
            <OverlaidText text={abstract} marks={isOtherText ? [] : abstracts.ofFirst} />
          )}
        </p>
      </article>
      <article className={styles.side}>
        <h3 className={styles.place}>{matchedPlace(match)}</h3>
        <h4 className={styles.title} dir="auto">
          <OverlaidText text={match.title === '' ? 'untitled' : match.title} marks={titles.ofSecond} />
        </h4>
        <p className={styles.abstract} dir="auto">
          {matchedAbstract === '' ? (
            <em>no abstract</em>
          ) : (
            <OverlaidText text={matchedAbstract} marks={isOtherText ? [] : abstracts.ofSecond} />
          )}
        </p>
      </article>
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
