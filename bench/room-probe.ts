// What runs inside the measured page: frames, the time from a key to what it shows, and the page's long tasks.
/// <reference lib="dom" />

/** Milliseconds of a stretch of frames, and in how many of them the middle of the list was empty. */
export interface Frames {
  readonly deltas: readonly number[];
  readonly blank: number;
}

/** Left in the page by {@link installProbe}. */
export interface Probe {
  /** Length of every task over 50 ms since it was last asked for. */
  takeLongTasks(): number[];
  /** Time from the next press or key to the frame in which `holds` is true of the page. */
  fromInput(holds: () => boolean): Promise<number>;
  /** Scrolls by so many pixels a frame, down and then up again. */
  scroll(selector: string, rowSelector: string, byPx: number, count: number): Promise<Frames>;
  /** When the first element of this selector was there to be painted, since the page began. */
  firstSeen: number | null;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** To be called before anything of the page runs; must not use anything from around it. */
export function installProbe(firstSelector: string): void {
  const longTasks: number[] = [];
  const noteTasks = (list: PerformanceObserverEntryList) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  const observer = new PerformanceObserver(noteTasks);
  observer.observe({ type: 'longtask', buffered: true });

  const probe: Probe = {
    firstSeen: null,

    takeLongTasks: () => {
      const late = observer.takeRecords();
      return [...longTasks.splice(0), ...late.map(({ duration }) => duration)];
    },

    fromInput: (holds) =>
      new Promise((resolve) => {
        const onInput = ({ timeStamp }: Event) => {
          removeEventListener('keydown', onInput, true);
          removeEventListener('pointerdown', onInput, true);
          const look = (now: number) => (holds() ? resolve(now - timeStamp) : requestAnimationFrame(look));
          requestAnimationFrame(look);
        };
        addEventListener('keydown', onInput, true);
        addEventListener('pointerdown', onInput, true);
      }),

    scroll: (selector, rowSelector, byPx, count) =>
      new Promise((resolve) => {
        const scroller = document.querySelector(selector);
        if (scroller === null) throw new Error(`nothing to scroll: ${selector}`);
        const { left, top, width, height } = scroller.getBoundingClientRect();
        const deltas: number[] = [];
        let blank = 0;
        let last: number | null = null;
        const frame = (now: number) => {
          if (last !== null) deltas.push(now - last);
          last = now;
          const middle = document.elementFromPoint(left + width / 2, top + height / 2);
          if (!middle?.closest(rowSelector)) blank++;
          if (deltas.length >= count) return resolve({ deltas, blank });
          scroller.scrollTop += deltas.length < count / 2 ? byPx : -byPx;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  };
  window.probe = probe;

  const watch = new MutationObserver(() => {
    if (document.querySelector(firstSelector) === null) return;
    watch.disconnect();
    requestAnimationFrame((now) => {
      probe.firstSeen = now;
    });
  });
  watch.observe(document, { childList: true, subtree: true });
}
