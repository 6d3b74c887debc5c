// Shows the backups among the files of the machine, where the shell can.

import type { Host } from '../../host/host.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';

/** What a shell with a file manager beside it can do. */
interface FolderHost extends Host {
  readonly showBackups?: () => Promise<void>;
}

/** Nothing in a browser: a page cannot open folders, so the folder is named in words instead. */
export function ShowFolderButton() {
  const { showBackups } = useServices().host as FolderHost;
  if (showBackups === undefined) return null;
  return <Button onPress={() => void showBackups()}>Show in folder</Button>;
}
