// Long work on the page's thread in short turns, so that typing and scrolling go on meanwhile.

const TURN_MS = 12;

/** Calls `work` for 0 to `count - 1`; false when `isWanted` said in between that nobody waits for it any more. */
export async function inSlices(
  count: number,
  work: (index: number) => void,
  isWanted: () => boolean,
): Promise<boolean> {
  let turn = performance.now();
  for (let index = 0; index < count; index += 1) {
    work(index);
    if (index % 64 !== 63 || performance.now() - turn < TURN_MS) continue;
    await nextTurn();
    if (!isWanted()) return false;
    turn = performance.now();
  }
  return true;
}

/** After whatever waits for the thread now. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
