// Menus: a trigger, a popover, sections of choices with their keys.

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
  VisuallyHidden,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { KeyHint } from './Kbd.tsx';
import { keyedItem } from './keyed.ts';
import styles from './Menu.module.css';

export interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactNode;
  /** Accessible name of the menu. */
  readonly label: string;
  readonly placement?: PopoverProps['placement'];
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A menu under its button. */
export function Menu({ trigger, label, placement = 'bottom end', onOpen, children }: MenuProps) {
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen?.()}>
      {trigger}
      <Popover className={cx(styles.popover)} placement={placement} offset={4}>
        <AriaMenu className={cx(styles.menu)} aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  readonly label: string;
  readonly onAction: () => void;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  /** Draws a tick in front: this is the present choice. */
  readonly isChosen?: boolean;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
}

/** One choice of a menu. */
export function MenuItem({
  label,
  onAction,
  icon,
  shortcut,
  isChosen,
  isDangerous,
  isDisabled = false,
}: MenuItemProps) {
  return (
    <AriaMenuItem
      className={cx(styles.item)}
      textValue={label}
      onAction={onAction}
      isDisabled={isDisabled}
      {...keyedItem(shortcut)}
      {...(isDangerous === true ? { 'data-dangerous': true } : {})}
    >
      <span className={styles.icon}>{isChosen === true ? <Check size={14} aria-hidden /> : icon}</span>
      <span className={styles.label}>
        {label}
        {isChosen === true && <VisuallyHidden elementType="span">, chosen</VisuallyHidden>}
      </span>
      {shortcut !== undefined && <KeyHint keys={shortcut} />}
    </AriaMenuItem>
  );
}

/** A group of choices under a heading. */
export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles.heading}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A line between choices. */
export function MenuSeparator() {
  return <Separator className={cx(styles.separator)} />;
}
