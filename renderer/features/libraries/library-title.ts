// How a library is called on screen.

/** Its file's name without the ending: "thesis" for `thesis.lectern`. */
export function libraryTitle(fileName: string): string {
  return fileName.replace(/\.lectern$/i, '');
}
