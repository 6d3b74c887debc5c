// Who may talk to the browser shell: Host, Origin and Sec-Fetch-Site, judged before anything else is looked at.

/** What the rules look at; raw headers, because Node's own table hides duplicates. */
export interface RequestFacts {
  readonly method: string;
  /** The request target as it was sent. */
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly isUpgrade: boolean;
}

export type RefusalStatus = 403 | 405;

/** Answers the status to refuse a request with, or null for one that may go on. `host` is `127.0.0.1:<port>`. */
export function refusalOf(facts: RequestFacts, host: string): RefusalStatus | null {
  // BH2: a name that resolves here (DNS rebinding) or another local address is not us, nor is a proxy's full URL.
  if (!isExactly(headerValues(facts, 'host'), host) || !facts.target.startsWith('/') || facts.target.startsWith('//')) {
    return 403;
  }
  // BH7: no CORS, so no preflight has an answer.
  if (facts.method === 'OPTIONS') return 403;
  if (!hasOwnOrigin(facts, `http://${host}`) || !hasOwnSite(facts)) return 403;
  return facts.method === 'GET' || facts.method === 'POST' ? null : 405;
}

/** BH4: present and ours on whatever may change something and on every upgrade; ours wherever it is present. */
function hasOwnOrigin(facts: RequestFacts, origin: string): boolean {
  const origins = headerValues(facts, 'origin');
  if (origins.length === 0) return facts.method === 'GET' && !facts.isUpgrade;
  return isExactly(origins, origin);
}

/** BH3: a browser that says where a request comes from must say our own page; opening the page is the exception. */
function hasOwnSite(facts: RequestFacts): boolean {
  const sites = headerValues(facts, 'sec-fetch-site');
  if (sites.length === 0 || isExactly(sites, 'same-origin')) return true;
  const [site, ...more] = sites;
  return more.length === 0 && (site === 'none' || site === 'cross-site') && opensPage(facts);
}

/** The launch page, a typed address or a link in a message opens the page itself, in a window of its own. */
function opensPage(facts: RequestFacts): boolean {
  const isTopLevel = headerValues(facts, 'sec-fetch-dest').every((destination) => destination === 'document');
  return (
    facts.method === 'GET' &&
    !facts.isUpgrade &&
    isPagePath(facts.target) &&
    isTopLevel &&
    isExactly(headerValues(facts, 'sec-fetch-mode'), 'navigate')
  );
}

function isPagePath(target: string): boolean {
  const path = target.split('?', 1)[0];
  return path === '/' || path === '/index.html';
}

function headerValues({ rawHeaders }: Pick<RequestFacts, 'rawHeaders'>, name: string): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}

function isExactly(values: readonly string[], expected: string): boolean {
  return values.length === 1 && values[0] === expected;
}
