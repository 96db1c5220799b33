// Says that work is under way: beside the button that was pressed, as soon as it takes longer than a reader expects. What is
// under way is not sent once more by a second press.

const NOTICEABLE = 400;
// A page that somebody has stopped from loading tells nothing about it, and what is written in it can be sent again.
const GIVEN_UP = 30000;

const underWay = new Map();

/** @param {?Element} beside where it is said; without it at the end of the form */
export function begin(form, beside) {
  end(form);
  const notice = document.createElement('span');
  notice.className = 'under-way';
  notice.setAttribute('role', 'status');
  form.setAttribute('aria-busy', 'true');
  // The region is there before its words: only what changes in it is read aloud.
  beside ? beside.after(notice) : form.append(notice);
  const said = setTimeout(() => {
    notice.textContent = 'Arbejder …';
  }, NOTICEABLE);
  const givenUp = setTimeout(() => end(form), GIVEN_UP);
  underWay.set(form, () => {
    clearTimeout(said);
    clearTimeout(givenUp);
    notice.remove();
    form.removeAttribute('aria-busy');
  });
}

export function end(form) {
  underWay.get(form)?.();
  underWay.delete(form);
}

function endAll() {
  [...underWay.keys()].forEach(end);
}

// At the window, after everybody at the page has said whether the form is sent now. The button stays as it is, or its name
// and value would not be sent.
window.addEventListener('submit', (event) => {
  const { target, submitter } = event;
  const method = submitter?.getAttribute('formmethod') ?? target.getAttribute('method');
  if (event.defaultPrevented || method?.toLowerCase() !== 'post') {
    return;
  }
  if (underWay.has(target)) {
    event.preventDefault();
  } else {
    begin(target, submitter);
  }
});

// The browser asks whether to leave what is not saved: who stays has sent nothing.
window.addEventListener('beforeunload', (event) => setTimeout(() => event.defaultPrevented && endAll()));

// The page comes back as it was left.
window.addEventListener('pageshow', endAll);
