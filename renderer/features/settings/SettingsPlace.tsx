// The settings: few, on one page, each taking effect at once and in every window.

import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './SettingsPlace.module.css';
import { TEXT_SIZES, textScaleOf, textSizeOf } from './text-sizes.ts';

const THEMES = [
  { value: 'system', label: 'System', icon: <Monitor size={14} aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun size={14} aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden /> },
] as const;

const DENSITIES = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

const REPAIRS = [
  { value: 'repaired', label: 'With repairs' },
  { value: 'imported', label: 'As imported' },
] as const;

const VIEWS = [
  { value: 'list', label: 'List' },
  { value: 'cards', label: 'Cards' },
] as const;

/** They are kept in the library, so they come along when its file is moved. */
export function SettingsPlace() {
  const settings = useApp((state) => state.settings);
  const setSettings = useApp((state) => state.setSettings);
  const openPlace = useApp((state) => state.openPlace);
  const openDialog = useApp((state) => state.openDialog);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const set = (change: Partial<Settings>) => void setSettings(change);
  return (
    <Page title="Settings">
      <Section title="Appearance">
        <SegmentedControl
          label="Theme"
          description="System follows your computer."
          segments={THEMES}
          value={settings.theme}
          onChange={(theme) => set({ theme })}
        />
        <SegmentedControl
          label="Text size"
          description="Of everything. For still more, zoom the window."
          segments={TEXT_SIZES}
          value={textSizeOf(settings.textScale)}
          onChange={(size) => set({ textScale: textScaleOf(size) })}
        />
        <SegmentedControl
          label="Rows"
          description="How much room rows take in lists."
          segments={DENSITIES}
          value={settings.density}
          onChange={(density) => set({ density })}
        />
        <SegmentedControl
          label="Papers as"
          description="Cards show the beginning of each abstract."
          segments={VIEWS}
          value={settings.listView}
          onChange={(listView) => set({ listView })}
        />
        <SegmentedControl
          label="Text of papers"
          description="Repairs show broken quotation marks, dashes and escaped signs as they were meant; what was imported stays underneath."
          segments={REPAIRS}
          value={settings.showRepairs ? 'repaired' : 'imported'}
          onChange={(text) => set({ showRepairs: text === 'repaired' })}
        />
      </Section>
      <Section title="Elsewhere">
        <div className={styles.buttons}>
          <Button onPress={() => openDialog('link-types')}>Link types</Button>
          <Button onPress={() => openPlace({ kind: 'backups' })}>Backups</Button>
          <Button onPress={() => openDialog('shortcuts')}>Keys</Button>
          <Button onPress={() => openDialog('activity')}>Activity</Button>
          <Button onPress={() => openDialog('licences')}>Licences</Button>
        </div>
      </Section>
      {isReadOnly && (
        <p className={styles.hint}>The library is open for reading only: what you change here is not kept.</p>
      )}
    </Page>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}
