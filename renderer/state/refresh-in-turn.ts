// Fetches anew after changes: a burst of them is answered by one refresh while one is under way and one after it.

/** The function to call with every change; it never rejects. */
export function refreshInTurn(refresh: () => Promise<void>): () => Promise<void> {
  let isRefreshing = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isRefreshing) return;
    isRefreshing = true;
    try {
      while (isWanted) {
        isWanted = false;
        await refresh();
      }
    } catch {
      // The connection says so itself when it is lost, and everything is fetched again when it is back.
    } finally {
      isRefreshing = false;
    }
  };
}
