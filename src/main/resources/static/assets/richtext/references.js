// References in a text: [punkt:12] in what is sent, its words on the screen.
import { Node, nodeInputRule } from '../tiptap/tiptap.js';

const TOKEN = /\[(?:punkt|bilag):[1-9][0-9]{0,17}\]/;
const GONE = '(henvisning udgået)';

/** @param {Map<string, string>} labels from token to words */
export function referenceNode(labels) {
  return Node.create({
    name: 'reference',
    group: 'inline',
    inline: true,
    atom: true,

    addAttributes() {
      return {
        token: {
          parseHTML: (element) => element.dataset.token,
          renderHTML: ({ token }) => ({ 'data-token': token }),
        },
      };
    },
    parseHTML() {
      return [{ tag: 'span[data-token]', getAttrs: (element) => TOKEN.test(element.dataset.token) && null }];
    },
    renderHTML({ node, HTMLAttributes }) {
      return ['span', HTMLAttributes, node.attrs.token];
    },
    renderText({ node }) {
      return node.attrs.token;
    },
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement('span');
        dom.className = 'rich-text-reference';
        dom.textContent = labels.get(node.attrs.token) ?? GONE;
        dom.title = node.attrs.token;
        return { dom };
      };
    },
    addInputRules() {
      return [nodeInputRule({
        find: new RegExp(`${TOKEN.source}$`),
        type: this.type,
        getAttributes: ([token]) => ({ token }),
      })];
    },
  });
}

/** The HTML with each token as the element that the editor knows. */
export function withReferences(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    if (TOKEN.test(texts.currentNode.data)) {
      found.push(texts.currentNode);
    }
  }
  found.forEach((text) => text.replaceWith(...text.data.split(new RegExp(`(${TOKEN.source})`)).map((part) => {
    if (!TOKEN.test(part)) {
      return part;
    }
    const span = body.ownerDocument.createElement('span');
    span.dataset.token = part;
    span.textContent = part;
    return span;
  })));
  return body.innerHTML;
}
