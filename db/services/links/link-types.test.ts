// Types of links: the reader's own, renamed, merged and turned symmetric without losing what links say.

import { describe, expect, it } from 'vitest';
import { methodEnd, openMethodsEngine } from '../../testing/methods.testing.ts';
import { expectUndoable } from '../../testing/undo.testing.ts';

const OWN = { label: 'is inspired by', inverseLabel: 'inspires', isSymmetric: false, colour: 'blue', dash: '2 2' };

describe('linkTypes', () => {
  it('makes a type behind the others, under a name no other has', async () => {
    const engine = await openMethodsEngine();
    const { client } = engine;
    await expectUndoable(engine, () => client.linkTypes.create(OWN));
    await client.linkTypes.create(OWN);
    const own = (await client.linkTypes.list()).filter(({ isBuiltIn }) => !isBuiltIn);
    expect(own.map(({ name }) => name)).toEqual(['is-inspired-by', 'is-inspired-by-2']);
    expect(own[0]).toMatchObject({ ...OWN, cito: null, linkCount: 0 });
  });

  it('reads a symmetric type alike from both sides', async () => {
    const { client } = await openMethodsEngine();
    const { id } = await client.linkTypes.create({ ...OWN, isSymmetric: true });
    const type = (await client.linkTypes.list()).find((other) => other.id === id);
    expect(type).toMatchObject({ label: 'is inspired by', inverseLabel: 'is inspired by' });
  });

  it('renames a type and leaves its links and the rest of it', async () => {
    const engine = await openMethodsEngine();
    const { client, type } = engine;
    const [a, b] = [await engine.method('A'), await engine.method('B')];
    const id = await engine.link('extends', methodEnd(a), methodEnd(b));
    const before = (await client.links.get({ id })).type;
    await expectUndoable(engine, () => client.linkTypes.update({ id: type('extends'), label: 'builds upon' }));
    expect((await client.links.get({ id })).type).toEqual({ ...before, label: 'builds upon' });
  });

  it('joins links that say the same once a type turns symmetric', async () => {
    const engine = await openMethodsEngine();
    const { client, type, quote } = engine;
    const [a, b] = [await engine.method('A'), await engine.method('B')];
    const first = await engine.link('extends', methodEnd(a), methodEnd(b), [quote(0, 'Unlike')], { tags: ['one'] });
    await engine.link('extends', methodEnd(b), methodEnd(a), [quote(1, 'LayerNorm')], { tags: ['two'], remark: 'r' });
    await expectUndoable(engine, () => client.linkTypes.update({ id: type('extends'), isSymmetric: true }));
    const { links } = await client.links.list({});
    expect(links).toMatchObject([{ id: first, remark: 'r', tags: [{ name: 'one' }, { name: 'two' }] }]);
    expect(links[0]?.evidence).toHaveLength(2);
  });

  it('merges a type into another: links move, doubles become one with the evidence of both', async () => {
    const engine = await openMethodsEngine();
    const { client, type, quote } = engine;
    const [a, b, c] = [await engine.method('A'), await engine.method('B'), await engine.method('C')];
    await engine.link('variant-of', methodEnd(a), methodEnd(b), [quote(0, 'Unlike')]);
    await engine.link('extends', methodEnd(a), methodEnd(b), [quote(1, 'LayerNorm')]);
    await engine.link('extends', methodEnd(b), methodEnd(c));
    await expectUndoable(engine, () => client.linkTypes.merge({ id: type('extends'), into: type('variant-of') }));
    const { links } = await client.links.list({});
    expect(links.map((link) => [link.type.name, link.source.name, link.target.name, link.evidence.length])).toEqual([
      ['variant-of', 'B', 'C', 0],
      ['variant-of', 'A', 'B', 2],
    ]);
    expect((await client.linkTypes.list()).map(({ name }) => name)).not.toContain('extends');
  });

  it('merges into a symmetric type, where a link turned is a double', async () => {
    const engine = await openMethodsEngine();
    const { client, type } = engine;
    const [a, b] = [await engine.method('A'), await engine.method('B')];
    await engine.link('alternative-to', methodEnd(a), methodEnd(b));
    await engine.link('extends', methodEnd(b), methodEnd(a), [engine.quote(0, 'Unlike')]);
    await client.linkTypes.merge({ id: type('extends'), into: type('alternative-to') });
    const { links } = await client.links.list({});
    expect(links).toMatchObject([{ type: { name: 'alternative-to' }, evidence: [{ quote: 'Unlike' }] }]);
  });

  it('is not merged with itself', async () => {
    const { client, type } = await openMethodsEngine();
    const merged = client.linkTypes.merge({ id: type('uses'), into: type('uses') });
    await expect(merged).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('goes only when no link has it', async () => {
    const engine = await openMethodsEngine();
    const { client, type } = engine;
    const [a, b] = [await engine.method('A'), await engine.method('B')];
    const id = await engine.link('uses', methodEnd(a), methodEnd(b));
    const remove = () => client.linkTypes.delete({ id: type('uses') });
    await expect(remove()).rejects.toMatchObject({ value: { code: 'CONFLICT', details: { kind: 'link type' } } });
    await client.links.delete({ ids: [id] });
    await expectUndoable(engine, remove);
  });
});
