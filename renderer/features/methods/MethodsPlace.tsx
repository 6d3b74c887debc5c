// The methods: their list on the left, the open one on the right.

import { ListPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { keyOf } from '../../app/commands.ts';
import type { PlaceOf } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PlaceHeader } from '../../ui/PlaceHeader.tsx';
import paneStyles from '../../ui/pane.module.css';
import { ListAndPaper } from '../papers/ListAndPaper.tsx';
import { type GoneMethod, MethodListPane } from './MethodListPane.tsx';
import { MethodPane } from './MethodPane.tsx';
import { MethodTasks } from './MethodTasks.tsx';

export function MethodsPlace({ place }: { readonly place: PlaceOf<'methods'> }) {
  const count = useApp((state) => state.methodCount);
  const selectMethod = useApp((state) => state.selectMethod);
  const [gone, setGone] = useState<GoneMethod | null>(null);
  return (
    <main className={paneStyles.pane}>
      <MethodsHeader count={count} />
      {count === 0 && place.id === undefined ? (
        <NoMethods />
      ) : (
        <ListAndPaper
          list={<MethodListPane openId={place.id ?? null} gone={gone} />}
          paper={(isAlone) => (
            // The list goes on to the row in its place.
            <MethodPane
              id={place.id ?? null}
              isAlone={isAlone}
              onGone={() => {
                if (place.id !== undefined) setGone({ id: place.id });
                selectMethod(null);
              }}
            />
          )}
        />
      )}
      <MethodTasks methodId={place.id ?? null} />
    </main>
  );
}

function MethodsHeader({ count }: { readonly count: number | null }) {
  const openTask = useApp((state) => state.openMethodTask);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  return (
    <PlaceHeader
      title="Methods"
      count={count !== null && count > 0 ? plural(count, 'method') : null}
      actions={
        <>
          <Button
            variant="quiet"
            icon={<ListPlus size={14} aria-hidden />}
            shortcut={keyOf('method-accept-all')}
            isDisabled={isReadOnly}
            onPress={() => openTask('accept-all')}
          >
            Accept names found…
          </Button>
          <Button
            icon={<Plus size={14} aria-hidden />}
            shortcut={keyOf('method-new')}
            isDisabled={isReadOnly}
            onPress={() => openTask('new')}
          >
            New method
          </Button>
        </>
      }
    />
  );
}

function NoMethods() {
  const openTask = useApp((state) => state.openMethodTask);
  const papers = useApp((state) => state.library?.counts.papers ?? 0);
  return (
    <EmptyState
      title="No methods yet"
      actions={
        papers > 0 && (
          <Button variant="primary" onPress={() => openTask('accept-all')}>
            See the names found in your papers
          </Button>
        )
      }
    >
      <p>
        A method is a named thing papers introduce or mention: a method, a system, a dataset, a benchmark. Links between
        them say who builds on whom, and on what evidence.
      </p>
      <p>Under each abstract, Lectern shows the names it found. Accept those that matter to you.</p>
    </EmptyState>
  );
}
