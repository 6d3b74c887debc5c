// Rows or cards: one button that turns one into the other.

import { LayoutList, Rows3 } from 'lucide-react';
import { keyOf } from '../../app/commands.ts';
import { useApp } from '../../state/use-app.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Remembered with the library. */
export function ViewToggle() {
  const listView = useApp((state) => state.settings.listView);
  const setSettings = useApp((state) => state.setSettings);
  const isList = listView === 'list';
  return (
    <IconButton
      label={isList ? 'Show as cards' : 'Show as a list'}
      shortcut={keyOf('list-view')}
      onPress={() => void setSettings({ listView: isList ? 'cards' : 'list' })}
    >
      {isList ? <LayoutList size={15} aria-hidden /> : <Rows3 size={15} aria-hidden />}
    </IconButton>
  );
}
