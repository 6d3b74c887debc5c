// Above the inbox: how many there are, whether papers are still being read, and the rules.

import { SlidersHorizontal } from 'lucide-react';
import { keyOf } from '../../app/commands.ts';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { PlaceHeader } from '../../ui/PlaceHeader.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { RuleSwitches } from './RuleSwitches.tsx';

export function SuggestionsHeader({ total }: { readonly total: number | null }) {
  return (
    <PlaceHeader
      title="Suggestions"
      count={total !== null && total > 0 ? plural(total, 'link') : null}
      progress={<AnalysisProgress />}
      actions={
        <Popover
          label="Rules"
          placement="bottom end"
          trigger={
            <Button
              variant="quiet"
              icon={<SlidersHorizontal size={14} aria-hidden />}
              shortcut={keyOf('rules')}
              {...focusTarget('filter')}
            >
              Rules
            </Button>
          }
        >
          <RuleSwitches />
        </Popover>
      }
    />
  );
}

/** Only while papers are being read. */
export function AnalysisProgress() {
  const progress = useApp((state) => Object.values(state.tasks).find(({ kind }) => kind === 'analysis'));
  if (progress === undefined) return null;
  return <ProgressBar label="Reading papers" done={progress.done} total={progress.total} />;
}
