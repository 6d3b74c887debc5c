// related.*: papers like a paper.

import { papersById } from '../store/paper-list.ts';
import { os } from './implementer.ts';
import { toPaperRow } from './paper-values.ts';
import { existingPapers } from './selection.ts';

export const relatedServices = {
  list: os.related.list.handler(async ({ context, input }) => {
    existingPapers(context.library.read, [input.paperId]);
    const found = await context.analysis.ask('related', [input], { whole: true });
    const papers = new Map(
      papersById(
        context.library.read,
        found.map(({ id }) => id),
      ).map((paper) => [paper.id, paper]),
    );
    return {
      hits: found.flatMap(({ id, score, because }) => {
        const paper = papers.get(id);
        return paper ? [{ paper: toPaperRow(paper), sourceKey: paper.source_key, score, because }] : [];
      }),
    };
  }),
};
