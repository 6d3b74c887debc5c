// What the rest of the page uses of exporting.

export { ExportDialog } from './ExportDialog.tsx';
