// What can be said to a suggestion, each with its key.

import { useState } from 'react';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { keyOf } from '../../app/commands.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { type DirectedType, directed } from '../links/link-words.ts';
import { TypeField } from '../links/TypeField.tsx';
import styles from './SuggestionPane.module.css';

export function VerdictBar({ suggestion }: { readonly suggestion: Suggestion }) {
  const decide = useApp((state) => state.decideHere);
  const turn = useApp((state) => state.turnSuggestion);
  const isTypeAsked = useApp((state) => state.isTypeAsked);
  const askType = useApp((state) => state.askType);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  return (
    <div role="toolbar" aria-label="What to do with it" className={styles.bar}>
      <Button
        variant="primary"
        shortcut={keyOf('suggestion-accept')}
        isDisabled={isReadOnly}
        onPress={() => void decide({ kind: 'accept', turn: false })}
      >
        Accept
      </Button>
      <Popover
        label="Accept as"
        placement="bottom start"
        isOpen={isTypeAsked}
        onOpenChange={askType}
        trigger={
          <Button shortcut={keyOf('suggestion-as')} isDisabled={isReadOnly}>
            Accept as…
          </Button>
        }
      >
        <AcceptAs key={suggestion.id} suggestion={suggestion} />
      </Popover>
      <Button shortcut={keyOf('suggestion-turn')} isDisabled={suggestion.type.isSymmetric} onPress={turn}>
        Turn round
      </Button>
      <Button
        shortcut={keyOf('suggestion-refuse')}
        isDisabled={isReadOnly}
        onPress={() => void decide({ kind: 'refuse' })}
      >
        Refuse
      </Button>
      <Button shortcut={keyOf('suggestion-later')} onPress={() => void decide({ kind: 'later' })}>
        Later
      </Button>
    </div>
  );
}

function AcceptAs({ suggestion: { type } }: { readonly suggestion: Suggestion }) {
  const decide = useApp((state) => state.decideHere);
  const [as, setAs] = useState<DirectedType | null>(() => directed(type, false));
  const accept = () => {
    if (as === null) return;
    void decide({ kind: 'accept', as: { typeId: as.type.id, label: as.type.label }, turn: as.isTurned });
  };
  return (
    <form
      className={styles.types}
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      <TypeField label="Type" value={as} onChange={setAs} autoFocus />
      <Button type="submit" variant="primary" isDisabled={as === null}>
        Accept
      </Button>
    </form>
  );
}
