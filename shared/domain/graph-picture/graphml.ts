// The graph as GraphML, for programs that analyse graphs.

import { type Picture, short, xmlText } from './picture.ts';

const NODE_KEYS = ['name', 'kind', 'detail', 'year', 'x', 'y', 'pinned'] as const;
const TYPES: Readonly<Record<string, string>> = {
  year: 'int',
  x: 'double',
  y: 'double',
  pinned: 'boolean',
  suggested: 'boolean',
};
const LINK_KEYS = ['type', 'suggested'] as const;

export function toGraphml({ nodes, links }: Picture): string {
  const keys = [
    ...NODE_KEYS.map((name) => key('node', name)),
    ...LINK_KEYS.map((name) => key('edge', `link-${name}`, name)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '<graph id="lectern" edgedefault="directed">',
    ...nodes.map(({ id, name, kind, detail, year, x, y, isPinned }) =>
      element('node', `id="${xmlText(id)}"`, {
        name,
        kind,
        detail,
        year: year === null ? null : String(year),
        x: short(x),
        y: short(y),
        pinned: String(isPinned),
      }),
    ),
    ...links.map(({ source, target, label, isSuggested, isSymmetric }, at) =>
      element(
        'edge',
        `id="link-${at}" source="${xmlText(nodes[source]?.id ?? '')}" target="${xmlText(nodes[target]?.id ?? '')}"${isSymmetric ? ' directed="false"' : ''}`,
        { 'link-type': label, 'link-suggested': String(isSuggested) },
      ),
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function key(kind: 'node' | 'edge', id: string, name = id): string {
  return `<key id="${id}" for="${kind}" attr.name="${name}" attr.type="${TYPES[name] ?? 'string'}"/>`;
}

function element(name: string, attributes: string, data: Readonly<Record<string, string | null>>): string {
  const values = Object.entries(data).flatMap(([id, value]) =>
    value === null ? [] : `<data key="${id}">${xmlText(value)}</data>`,
  );
  return `<${name} ${attributes}>${values.join('')}</${name}>`;
}
