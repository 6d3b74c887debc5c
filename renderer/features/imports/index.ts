// What the rest of the page uses of importing.

export { DropTarget, ImportPage, ImportScreen, ImportsPlace } from './placeholders.tsx';
