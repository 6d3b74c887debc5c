// The tags of a paper.

import type { PaperId, TagId } from '#shared/contract/ids.ts';
import { useApp } from '../../state/use-app.ts';
import { TagField } from './TagField.tsx';

export interface TagEditorProps {
  readonly paperId: PaperId;
  readonly tags: readonly { readonly id: TagId; readonly name: string }[];
}

export function TagEditor({ paperId, tags }: TagEditorProps) {
  const addTag = useApp((state) => state.addTag);
  const removeTag = useApp((state) => state.removeTag);
  return (
    <TagField
      label="Tags of this paper"
      tags={tags}
      hasKey
      onAdd={(name) => void addTag([paperId], name)}
      onRemove={(id) => void removeTag([paperId], id)}
    />
  );
}
