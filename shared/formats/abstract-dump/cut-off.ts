// Judges whether an abstract was cut off before its end.

/** Marks a page leaves where it shortens a text: `...`, `…`, `[...]`, `… more`, `... Read more`. */
const CUT_MARK = /\s?(?:\[?(?:\.{3}|…)\]?)(?:\s*(?:(?:show|read|see)\s+)?more)?\s*$/i;
const ENDS = /[.!?。！？][\s"'”’)\]}]{0,4}$|[)\]}"”’]\.?$/;

/** Whether the text ends in a mark that it was shortened. */
export function hasCutMark(text: string): boolean {
  return CUT_MARK.test(text.slice(-24)) && text.length > 0;
}

/** The text without such a mark: what a complete abstract begins with, if it is the same. */
export function withoutCutMark(text: string): string {
  const tail = CUT_MARK.exec(text.slice(-24));
  return tail === null ? text : text.slice(0, text.length - tail[0].length).trimEnd();
}

/**
 * Whether the abstract may be cut off.
 *
 * A mark of shortening counts anywhere. The last abstract of a file is also suspect when it stops in the middle of a
 * sentence; one that ends in an address or a closing bracket does not.
 */
export function mayBeCutOff(text: string, isLastOfFile: boolean): boolean {
  if (text === '') return false;
  if (hasCutMark(text)) return true;
  if (!isLastOfFile) return false;
  const tail = text.slice(-200).trimEnd();
  const word = tail.slice(tail.search(/\S+$/));
  if (/:\/\/|^www\./.test(word)) return !isWholeAddress(word);
  return !ENDS.test(tail.slice(-8));
}

/** An address with a host, and on a host of repositories with a repository; less is the beginning of one. */
function isWholeAddress(word: string): boolean {
  const address = word.replace(/[.,;:)\]}"'”’]+$/, '');
  const host = /(?:^\S*:\/\/|^www\.)([^/\s]*\.[a-z]{2,})(\/\S*)?$/i.exec(address);
  if (host === null) return false;
  return !/(?:github|gitlab)\.com$|huggingface\.co$/i.test(host[1] ?? '') || /^\/[^/]+\/[^/]+/.test(host[2] ?? '');
}
