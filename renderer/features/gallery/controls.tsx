// Specimens of what is pressed, switched and typed into.

import { Import, Star } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Forced, type ForcedState } from './Forced.tsx';
import type { Specimen, SpecimenState } from './specimen.ts';

const nothing = () => undefined;
const VARIANTS = ['plain', 'primary', 'quiet', 'danger'] as const;
const FORCED: readonly ForcedState[] = ['hovered', 'pressed', 'focus-visible'];

const buttonStates: readonly SpecimenState[] = VARIANTS.flatMap((variant) => [
  { label: variant, content: <Button variant={variant}>Import</Button> },
  ...FORCED.map((state) => ({
    label: `${variant}, ${state}`,
    content: (
      <Forced state={state}>
        <Button variant={variant}>Import</Button>
      </Forced>
    ),
  })),
  {
    label: `${variant}, disabled`,
    content: (
      <Button variant={variant} isDisabled>
        Import
      </Button>
    ),
  },
]);

const star = <Star size={16} aria-hidden />;
const TABS = [
  { id: 'write', label: 'Write', content: 'What is written' },
  { id: 'preview', label: 'Preview', content: 'What comes of it' },
] as const;
const SEGMENTS = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export const CONTROLS: readonly Specimen[] = [
  {
    name: 'Button',
    states: [
      ...buttonStates,
      { label: 'with a key', content: <Button shortcut="$mod+o">Import</Button> },
      {
        label: 'primary, with icon and key',
        content: (
          <Button variant="primary" icon={<Import size={14} aria-hidden />} shortcut="n">
            Import
          </Button>
        ),
      },
    ],
  },
  {
    name: 'IconButton',
    states: [
      { label: 'medium', content: <IconButton label="Keep">{star}</IconButton> },
      ...FORCED.map((state) => ({
        label: state,
        content: (
          <Forced state={state}>
            <IconButton label={`Keep, ${state}`}>{star}</IconButton>
          </Forced>
        ),
      })),
      {
        label: 'small',
        content: (
          <IconButton label="Keep, small" size="s">
            <Star size={14} aria-hidden />
          </IconButton>
        ),
      },
      {
        label: 'disabled',
        content: (
          <IconButton label="Keep, not now" isDisabled>
            {star}
          </IconButton>
        ),
      },
    ],
  },
  {
    name: 'Switch',
    states: [
      { label: 'on', content: <Switch label="Show repairs" isOn onChange={nothing} /> },
      { label: 'off', content: <Switch label="Show repairs" isOn={false} onChange={nothing} /> },
      {
        label: 'focus-visible',
        content: (
          <Forced state="focus-visible" selector="[data-rac]">
            <Switch label="Show repairs" isOn onChange={nothing} />
          </Forced>
        ),
      },
    ],
  },
  {
    name: 'SegmentedControl',
    states: [
      {
        label: 'chosen',
        content: <SegmentedControl label="Theme" segments={SEGMENTS} value="light" onChange={nothing} />,
      },
      {
        label: 'with a description',
        content: (
          <SegmentedControl
            label="Theme"
            description="Of this window and every other."
            segments={SEGMENTS}
            value="dark"
            onChange={nothing}
          />
        ),
      },
      {
        label: 'disabled',
        content: <SegmentedControl label="Theme" segments={SEGMENTS} value="light" onChange={nothing} isDisabled />,
      },
    ],
  },
  {
    name: 'Tabs',
    states: [
      { label: 'first chosen', content: <Tabs label="Note" tabs={TABS} selected="write" onSelect={nothing} /> },
      {
        label: 'second chosen, with a heading',
        content: <Tabs label="Note" tabs={TABS} selected="preview" onSelect={nothing} heading={<h3>Note</h3>} />,
      },
    ],
  },
  {
    name: 'SearchField',
    states: [
      {
        label: 'empty',
        content: <SearchField label="Search" placeholder="Search papers" value="" onChange={nothing} shortcut="/" />,
      },
      {
        label: 'typed into',
        content: <SearchField label="Search" placeholder="Search papers" value="layer norm" onChange={nothing} />,
      },
      {
        label: 'declined',
        content: (
          <SearchField
            label="Search"
            placeholder="Search papers"
            value="title:"
            onChange={nothing}
            errorId="gallery-declined"
          />
        ),
      },
    ],
  },
  {
    name: 'TextField',
    states: [
      { label: 'empty', content: <TextField label="Name" value="" onChange={nothing} placeholder="A tag" /> },
      {
        label: 'filled, described',
        content: <TextField label="Name" value="norm layers" onChange={nothing} description="At most 60 letters." />,
      },
      {
        label: 'focused',
        content: (
          <Forced state="focused">
            <TextField label="Name" value="norm layers" onChange={nothing} />
          </Forced>
        ),
      },
      {
        label: 'wrong',
        content: <TextField label="Name" value="norm layers" onChange={nothing} error="There is such a tag already." />,
      },
    ],
  },
];
