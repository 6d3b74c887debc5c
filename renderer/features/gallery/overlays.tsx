// Specimens of what lies over the window. Each is shown open, in a frame of its own.

import { type ReactNode, useEffect } from 'react';
import { TooltipTrigger } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { AlertDialog, Dialog } from '../../ui/Dialog.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { ToastRegion } from '../../ui/ToastRegion.tsx';
import { TooltipBox } from '../../ui/Tooltip.tsx';
import { showToast, type ToastMessage } from '../../ui/toast-queue.ts';
import type { Specimen } from './specimen.ts';

const nothing = () => undefined;

const TOASTS: readonly ToastMessage[] = [
  { title: 'Marked as read', detail: 'Layer Normalization', action: { label: 'Undo', run: nothing } },
  { title: 'Backed up', detail: '1.4 MB, checked as it was made', tone: 'good' },
  { title: 'The disk is full', detail: 'Nothing was changed. Make room, then try again.', tone: 'bad' },
];

/** Presses the button inside once it is there: what opens by a press is then open. */
function Pressed({ children }: { readonly children: ReactNode }) {
  useEffect(() => document.querySelector<HTMLElement>('[data-specimen] button')?.click(), []);
  return <div data-specimen>{children}</div>;
}

function Toasts() {
  useEffect(() => {
    for (const message of TOASTS) showToast(message);
  }, []);
  return <ToastRegion />;
}

export const OVERLAYS: readonly Specimen[] = [
  {
    name: 'Dialog',
    framePx: 320,
    states: [
      {
        label: 'for work',
        content: (
          <Dialog title="Rename “clocks”" isOpen onClose={nothing} footer={<Button variant="primary">Rename</Button>}>
            The tag is on 12 papers, which keep it under its new name.
          </Dialog>
        ),
      },
      {
        label: 'a question',
        content: (
          <AlertDialog
            title="Go back to this backup?"
            isOpen
            confirmLabel="Restore the backup"
            isDangerous
            onConfirm={nothing}
            onCancel={nothing}
          >
            As it is now it is backed up first, so this can be undone.
          </AlertDialog>
        ),
      },
    ],
  },
  {
    name: 'Menu',
    framePx: 280,
    states: [
      {
        label: 'open',
        content: (
          <Pressed>
            <Menu label="Import" placement="bottom start" trigger={<Button>Import</Button>}>
              <MenuSection title="Bring in">
                <MenuItem label="Choose files…" shortcut="$mod+o" onAction={nothing} />
                <MenuItem label="Comfortable" isChosen onAction={nothing} />
                <MenuItem label="Not now" isDisabled onAction={nothing} />
              </MenuSection>
              <MenuSeparator />
              <MenuItem label="Delete the tag" isDangerous onAction={nothing} />
            </Menu>
          </Pressed>
        ),
      },
    ],
  },
  {
    name: 'Popover',
    framePx: 180,
    states: [
      {
        label: 'open',
        content: (
          <Popover label="Where this came from" isOpen trigger={<Button>trending page.txt</Button>}>
            Lines 19 to 21 of the file.
          </Popover>
        ),
      },
    ],
  },
  {
    name: 'Tooltip',
    framePx: 110,
    states: [
      {
        label: 'shown',
        content: (
          <TooltipTrigger isOpen>
            <Button>Read</Button>
            <TooltipBox text="Mark as read" shortcut="d" />
          </TooltipTrigger>
        ),
      },
    ],
  },
  {
    name: 'ToastRegion',
    framePx: 300,
    states: [{ label: 'every tone', content: <Toasts /> }],
  },
];
