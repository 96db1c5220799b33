// The editor in place of each field of richtext.html. Without this script its Markdown is sent.
import { Editor, Slice, StarterKit, TableKit } from '../tiptap/tiptap.js';
import { referenceNode, withReferences } from './references.js';
import { toolbar } from './toolbar.js';
import { tidied } from './word.js';

/** Within lists and tables Tab moves inside the text; after Esc it leaves. */
function leaveByEscape() {
  let leaving = false;
  return (view, { key }) => {
    const left = leaving && key === 'Tab';
    leaving = key === 'Escape' || (leaving && key === 'Shift');
    return left;
  };
}

/** A list or a heading that is pasted after some words stays one, instead of going on with these. */
function asItStood(slice, { $from }) {
  const afterWords = $from.parent.type.name === 'paragraph' && $from.parent.content.size > 0 && $from.depth === 1;
  const isMore = slice.content.childCount > 0 && slice.content.firstChild.isBlock && slice.content.firstChild.type.name !== 'paragraph';
  return afterWords && isMore ? new Slice(slice.content, 0, 0) : slice;
}

document.querySelectorAll('[data-rich-text]').forEach(edit);

function edit(field) {
  const markdown = field.querySelector('textarea');
  const label = field.querySelector('label');
  const references = [...field.querySelectorAll('[data-token]')].map(({ dataset }) => ({ token: dataset.token, label: dataset.label }));

  const sent = document.createElement('input');
  sent.type = 'hidden';
  sent.name = `${markdown.name}_html`;
  const before = field.dataset.html ?? '';
  sent.value = before;

  const place = document.createElement('div');
  place.className = 'rich-text-editor';
  const editor = new Editor({
    element: place,
    injectCSS: false,
    content: withReferences(before),
    extensions: [
      StarterKit.configure({
        code: false,
        codeBlock: false,
        strike: false,
        horizontalRule: false,
        heading: { levels: [2, 3, 4] },
        link: { openOnClick: false, protocols: ['http', 'https', 'mailto'], HTMLAttributes: { target: null, rel: null } },
      }),
      TableKit.configure({ table: { resizable: false } }),
      referenceNode(new Map(references.map(({ token, label: words }) => [token, words]))),
    ],
    editorProps: {
      handleDOMEvents: { keydown: leaveByEscape() },
      transformPasted: (slice, view) => asItStood(slice, view.state.selection),
      transformPastedHTML: (html) => withReferences(tidied(html)),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': label.id,
        'aria-describedby': markdown.getAttribute('aria-describedby'),
        ...(markdown.getAttribute('aria-invalid') && { 'aria-invalid': 'true' }),
        id: `e-${markdown.name}`,
      },
    },
  });

  // What the editor makes of a text by itself is no change.
  const written = () => editor.getHTML().replace(/(<p><\/p>)+$/, '');
  const atFirst = written();
  editor.on('update', () => {
    const now = written();
    sent.value = now === atFirst ? before : now;
    sent.dispatchEvent(new Event('input', { bubbles: true }));
  });

  label.removeAttribute('for');
  label.addEventListener('click', () => editor.commands.focus());
  markdown.hidden = true;
  markdown.disabled = true;
  field.querySelectorAll('.rich-text-markdown').forEach((hint) => {
    hint.hidden = true;
  });
  field.querySelectorAll('.rich-text-keys').forEach((hint) => {
    hint.hidden = false;
  });
  markdown.after(toolbar(editor, label.textContent.trim(), references), place, sent);
}
