// The launch code in the address: taken once, traded once, kept as a token by this tab (BH6).

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserSession } from './browser-session.ts';

const CODE = 'c'.repeat(43);
const TOKEN = 't'.repeat(43);

describe('browserSession', () => {
  const fetched = vi.fn();
  beforeEach(() => {
    sessionStorage.clear();
    vi.stubGlobal('fetch', fetched);
    fetched.mockResolvedValue(Response.json({ token: TOKEN }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    history.replaceState(null, '', '/');
  });

  it('takes the code out of the address at once', () => {
    history.replaceState(null, '', `/?a=1#t=${CODE}`);
    const before = history.length;
    browserSession();
    expect(location.href).not.toContain(CODE);
    expect(location.search).toBe('?a=1');
    expect(history.length).toBe(before);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('trades it once for the token, and remembers that', async () => {
    history.replaceState(null, '', `/#t=${CODE}`);
    const session = browserSession();
    expect(await Promise.all([session.token(), session.token()])).toEqual([TOKEN, TOKEN]);
    expect(await session.token()).toBe(TOKEN);
    expect(fetched).toHaveBeenCalledOnce();
    const [path, options] = fetched.mock.calls[0] ?? [];
    expect([path, options.method, options.body]).toEqual(['/session', 'POST', JSON.stringify({ code: CODE })]);
  });

  it('goes on with the token after a reload', async () => {
    history.replaceState(null, '', `/#t=${CODE}`);
    await browserSession().token();
    expect(await browserSession().token()).toBe(TOKEN);
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('says when the page was not launched', async () => {
    await expect(browserSession().token()).rejects.toMatchObject({ reason: 'not-launched' });
  });

  it('says when the code was used, unless this tab has the token already', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 401 }));
    history.replaceState(null, '', `/#t=${CODE}`);
    await expect(browserSession().token()).rejects.toMatchObject({ reason: 'link-used' });
    sessionStorage.setItem('lectern.token', TOKEN);
    history.replaceState(null, '', `/#t=${CODE}`);
    expect(await browserSession().token()).toBe(TOKEN);
  });

  it('says when nothing answers', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    history.replaceState(null, '', `/#t=${CODE}`);
    await expect(browserSession().token()).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('forgets a token the server does not know', async () => {
    sessionStorage.setItem('lectern.token', TOKEN);
    const session = browserSession();
    expect(await session.token()).toBe(TOKEN);
    session.forget();
    await expect(session.token()).rejects.toMatchObject({ reason: 'not-launched' });
  });
});
