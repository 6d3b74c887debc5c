// Reads a paged list to its end.

const PAGE = 500;

/** Calls for page after page until all rows are there. */
export async function allPages<Row>(
  fetchPage: (page: { readonly offset: number; readonly limit: number }) => Promise<{
    readonly total: number;
    readonly rows: readonly Row[];
  }>,
  most: number = Number.POSITIVE_INFINITY,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const limit = Math.min(PAGE, most - rows.length);
    if (limit <= 0) return rows;
    const page = await fetchPage({ offset: rows.length, limit });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}
