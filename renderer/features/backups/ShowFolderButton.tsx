// Shows the backups among the files of the machine, where the shell can.

import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';

/** Nothing in a browser: a page cannot open folders, so the folder is named in words instead. */
export function ShowFolderButton() {
  const { showBackups } = useServices().host;
  if (showBackups === undefined) return null;
  return <Button onPress={() => void showBackups()}>Show in folder</Button>;
}
