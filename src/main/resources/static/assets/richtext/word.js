// What Word and its kin put on the clipboard, as the elements that we keep. The same rules as in the Java classes Tidying,
// WordLists and ListMark, which see every text again when it is sent; both are held to the same samples.

const UNSEEN = 'script, style, title, meta, link, template, noscript, noframes, xml, svg, object, embed, applet, iframe, frame, '
  + 'audio, video, canvas, select, datalist';
const ABOUT_THE_TEXT = '[style*="mso-element:comment" i], .MsoCommentReference, .msocomanchor, .msoDel, del';
const IN_LIST = '[style*="mso-list"]';
const LONGEST_BULLET = 2;

/** @returns {string} HTML without styles */
export function tidied(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  remove(body, UNSEEN);
  remove(body, ABOUT_THE_TEXT);
  body.querySelectorAll('[style], [hidden]').forEach((element) => hides(element) && element.remove());
  body.querySelectorAll('tr[height="0"]').forEach((row) => isBlank(row) && row.remove());
  body.querySelectorAll('thead td').forEach((cell) => renamed(cell, 'th'));
  gatherLists(body);
  lowerHeadings(body);
  markByStyle(body);
  body.querySelectorAll('*').forEach((element) => {
    element.removeAttribute('style');
    element.removeAttribute('class');
  });
  return body.innerHTML;
}

function remove(body, selector) {
  body.querySelectorAll(selector).forEach((element) => element.remove());
}

function style(element, property) {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`).exec((element.getAttribute('style') ?? '').toLowerCase());
  return found ? found[1].trim() : '';
}

function hides(element) {
  return element.hasAttribute('hidden')
    || style(element, 'display').startsWith('none')
    || style(element, 'visibility').startsWith('hidden')
    || style(element, 'mso-hide').startsWith('all');
}

function isBlank(node) {
  return node.textContent.trim() === '';
}

function renamed(element, tag) {
  const other = element.ownerDocument.createElement(tag);
  [...element.attributes].forEach(({ name, value }) => /^[a-z-]+$/.test(name) && other.setAttribute(name, value));
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

// Lists

function gatherLists(body) {
  body.querySelectorAll('div.ListContainerWrapper').forEach((wrapper) => wrapper.replaceWith(...wrapper.childNodes));
  body.querySelectorAll('ul, ol').forEach((list) => {
    if (list.querySelector(':scope > li[data-aria-level]') && !list.parentElement.closest('li')) {
      list.replaceWith(...list.childNodes);
    }
  });
  const parents = new Set();
  body.querySelectorAll('p[style*="mso-list"], div[style*="mso-list"], li[data-aria-level]').forEach(({ parentElement }) => {
    if (!parentElement.matches('ul, ol')) {
      parents.add(parentElement);
    }
  });
  parents.forEach(gatherIn);
  // The number of a heading is a part of it.
  body.querySelectorAll(IN_LIST).forEach((element) => isMark(element) && keep(element));
}

function gatherIn(parent) {
  let open = [];
  for (const child of [...parent.childNodes]) {
    if (child.nodeType === Node.ELEMENT_NODE) {
      const level = levelOf(child);
      if (level > 0) {
        item(child, level, open);
      } else if (child.matches('p') && isBlank(child)) {
        if (open.length > 0) {
          child.remove();
        }
      } else if (open.length > 0 && child.className.startsWith('MsoListParagraph')) {
        lastItem(open).append(child);
      } else {
        open = [];
      }
    } else if (child.nodeType === Node.TEXT_NODE && !isBlank(child)) {
      open = [];
    }
  }
}

function levelOf(element) {
  if (element.matches('li')) {
    return Number(/^[1-9]$/.exec(element.dataset.ariaLevel)?.[0] ?? 1);
  }
  return element.matches('p, div') ? Number(/\blevel\s*([1-9])/.exec(style(element, 'mso-list'))?.[1] ?? 0) : 0;
}

function item(element, level, open) {
  while (open.length > 0 && open.at(-1).level > level) {
    open.pop();
  }
  let same = open.at(-1)?.level === level;
  const mark = markOf(element, same ? open.at(-1).last : null);
  if (same && !follows(mark, open.at(-1).last)) {
    open.pop();
    same = false;
  }
  if (!same) {
    const list = element.ownerDocument.createElement(mark.type === '' ? 'ul' : 'ol');
    if (mark.type !== '') {
      list.setAttribute('type', mark.type);
      list.setAttribute('start', mark.number);
    }
    if (open.length === 0) {
      element.before(list);
    } else {
      lastItem(open).append(list);
    }
    open.push({ list, level });
  }
  open.at(-1).last = mark;
  const entry = element.ownerDocument.createElement('li');
  entry.append(...element.childNodes);
  open.at(-1).list.append(entry);
  element.remove();
}

function lastItem(open) {
  return open.at(-1).list.lastElementChild;
}

function markOf(element, before) {
  const bullet = { type: '', number: 1 };
  if (element.matches('li')) {
    return (element.dataset.leveltext ?? '').includes('%')
      ? { type: '1', number: before === null || before.type === '' ? 1 : before.number + 1 }
      : bullet;
  }
  const mark = markIn(element);
  if (!mark) {
    return bullet;
  }
  const read = readMark(written(mark), before);
  if (read) {
    mark.remove();
  } else {
    keep(mark);
  }
  return read ?? bullet;
}

function keep(mark) {
  mark.replaceWith(`${written(mark)} `);
}

function markIn(element) {
  return [...element.querySelectorAll(IN_LIST)].find(isMark);
}

function isMark(element) {
  return style(element, 'mso-list') === 'ignore';
}

function written(mark) {
  return mark.textContent.replace(/\s+/g, ' ').trim();
}

/** @returns {?{type: string, number: number}} nothing if it is rather a word */
function readMark(mark, before) {
  const counted = /^\(?(?:[0-9]+\.)*([0-9]{1,4})[.):]*$/.exec(mark);
  if (counted) {
    return { type: '1', number: Number(counted[1]) };
  }
  const letters = /^\(?([a-zA-Z]+)[.)]+$/.exec(mark);
  const lettered = letters && letterMark(letters[1], before);
  return lettered || ([...mark].length <= LONGEST_BULLET ? { type: '', number: 1 } : null);
}

function letterMark(letters, before) {
  const capital = letters[0] !== letters[0].toLowerCase();
  const small = letters.toLowerCase();
  const roman = /^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(small)
    ? { type: capital ? 'I' : 'i', number: romanNumber(small) }
    : null;
  const letter = letters.length === 1
    ? { type: capital ? 'A' : 'a', number: small.charCodeAt(0) - 'a'.charCodeAt(0) + 1 }
    : null;
  return roman && (!letter || follows(roman, before) || (roman.number === 1 && !follows(letter, before))) ? roman : letter;
}

function romanNumber(letters) {
  const values = [...letters].map((letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter]);
  return values.reduce((sum, value, at) => sum + (values[at + 1] > value ? -value : value), 0);
}

function follows(mark, before) {
  return Boolean(before) && before.type === mark.type && (mark.type === '' || before.number + 1 === mark.number);
}

// Headings and marks

/** The page has its own h1, so what stands highest in a text becomes h2; below h4 there is nothing. */
function lowerHeadings(body) {
  body.querySelectorAll('p.MsoTitle').forEach((title) => renamed(title, 'h1'));
  body.querySelectorAll('p[style*="mso-outline-level"], p[role="heading"]').forEach((paragraph) => {
    const level = paragraph.getAttribute('role') === 'heading'
      ? paragraph.getAttribute('aria-level')
      : style(paragraph, 'mso-outline-level');
    if (/^[1-6]$/.test(level ?? '')) {
      renamed(paragraph, `h${level}`);
    }
  });
  const lower = body.querySelector('h1') ? 1 : 0;
  body.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach((heading) => {
    renamed(heading, `h${Math.min(Number(heading.localName[1]) + lower, 4)}`);
  });
}

function markByStyle(body) {
  body.querySelectorAll('b[style*="font-weight"]').forEach((bold) => {
    if (/^(normal|400)$/.test(style(bold, 'font-weight'))) {
      renamed(bold, 'span');
    }
  });
  body.querySelectorAll('span[style], font[style]').forEach((element) => {
    if (/^(bold.*|[6-9]00.*)$/.test(style(element, 'font-weight'))) {
      around(element, 'strong');
    }
    if (style(element, 'font-style').startsWith('italic')) {
      around(element, 'em');
    }
    const underlined = (style(element, 'text-decoration') + style(element, 'text-decoration-line')).includes('underline');
    if (underlined && !element.closest('a') && !element.querySelector('a')) {
      around(element, 'u');
    }
  });
}

function around(element, tag) {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}
