// What the bundle holds: of TipTap and ProseMirror only what assets/richtext uses.
export { Editor, Node, nodeInputRule } from '@tiptap/core';
export { StarterKit } from '@tiptap/starter-kit';
export { TableKit } from '@tiptap/extension-table';
export { Slice } from '@tiptap/pm/model';
