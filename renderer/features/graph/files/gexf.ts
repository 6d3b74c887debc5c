// The graph as GEXF, which Gephi reads with places, sizes and colours.

import { MultiGraph } from 'graphology';
import { write } from 'graphology-gexf/browser';
import {
  type Picture,
  type PictureLink,
  type PictureNode,
  short,
  xmlSigns,
} from '#shared/domain/graph-picture/picture.ts';

export function toGexf({ nodes, links }: Picture): string {
  // Sigma's types want attributes of any name; these are only what the two formatters read.
  const graph = new MultiGraph<{ node: PictureNode }, { link: PictureLink }>();
  for (const node of nodes) graph.addNode(node.id, { node });
  links.forEach((link, at) => {
    const [source, target] = [nodes[link.source]?.id ?? '', nodes[link.target]?.id ?? ''];
    if (link.isSymmetric) graph.addUndirectedEdgeWithKey(`link-${at}`, source, target, { link });
    else graph.addDirectedEdgeWithKey(`link-${at}`, source, target, { link });
  });
  return write(graph, {
    formatNode: (_, { node }) => ({
      label: xmlSigns(node.name),
      attributes: {
        kind: node.kind,
        detail: node.detail,
        ...(node.year === null ? {} : { year: node.year }),
        pinned: node.isPinned,
      },
      // Gephi has its y upwards.
      viz: {
        x: Number(short(node.x)),
        y: -Number(short(node.y)),
        size: Number(short(node.radius)),
        color: node.colour,
      },
    }),
    formatEdge: (_, { link }) => ({
      label: xmlSigns(link.label),
      attributes: { type: xmlSigns(link.label), suggested: link.isSuggested },
      viz: { color: link.colour, thickness: link.width },
    }),
  });
}
