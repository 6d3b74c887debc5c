// Ids inside notes.

/** Before every id in a note, so that no footnote can take a name the page uses; links within leave it out. */
export const ID_PREFIX = 'note-';
