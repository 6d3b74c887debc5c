// What the rest of the page uses of importing.

export { DropTarget } from './drop/DropTarget.tsx';
export { ImportPage } from './kept/ImportPage.tsx';
export { ImportsPlace } from './kept/ImportsPlace.tsx';
export { ImportScreen } from './screen/ImportScreen.tsx';
