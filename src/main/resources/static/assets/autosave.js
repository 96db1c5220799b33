// Saves each form with data-autosave (an address) while it is written: some seconds after the last word, and when it is left.
// The answer is { savedAt, fields } or problem details. Without this script the forms are saved by their buttons.

const PAUSE = 2500;
const RETRY = 15000;
const OVERTAKEN = 409;
const LOGGED_OUT = 401;

/** A decision is added and deleted by the button alone: while half of it is written nobody knows whether it is one. */
const ADDED = /_(wording|outcome|note|places)_new$/;
const WORDING = /_wording_\d+$/;

const drafts = [...document.querySelectorAll('form[data-autosave]')].map(draft);
let submitted = null;

function draft(form) {
  const state = form.querySelector('.save-state');
  const button = form.querySelector('[type="submit"]').textContent.trim();
  const written = () => new Map(new FormData(form));
  // A form that has come back with what is wrong is not saved.
  let saved = form.querySelector('.form-error-message') ? new Map() : written();
  let overtaken = false;
  let running = Promise.resolve();
  let timer;

  const say = (words, unsaved) => {
    state.textContent = words;
    state.toggleAttribute('data-unsaved', unsaved);
  };
  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  async function send() {
    if (overtaken || !form.isConnected) {
      return;
    }
    const sent = withoutHalfDecisions(written(), saved);
    if (sent === null || same(sent, saved)) {
      if (!same(written(), saved)) {
        say(`Beslutningen gemmes, når du trykker «${button}».`, true);
      }
      return;
    }
    const answer = await post(form.dataset.autosave, sent);
    if (answer.fields) {
      Object.entries(answer.fields).forEach(([name, value]) => {
        form.elements[name].value = value;
        sent.set(name, value);
      });
      saved = sent;
      const rest = [...written()].some(([name, value]) => ADDED.test(name) && value.trim() !== '');
      say(`Gemt kl. ${answer.savedAt}.${rest ? ` Den nye beslutning gemmes, når du trykker «${button}».` : ''}`, rest);
    } else {
      overtaken = answer.status === OVERTAKEN;
      say(overtaken ? answer.detail : `Ikke gemt: ${answer.detail}`, true);
      if (answer.again) {
        later(RETRY);
      }
    }
  }

  /** One after the other, as each needs the edition that the one before has made. */
  function save() {
    clearTimeout(timer);
    running = running.then(send);
    return running;
  }

  form.addEventListener('input', () => later(PAUSE));
  form.addEventListener('focusout', ({ relatedTarget }) => form.contains(relatedTarget) || save());
  return {
    form,
    save,
    isUnsaved: () => !same(written(), saved),
    /** Nothing is on its way any more. */
    atRest() {
      clearTimeout(timer);
      return running;
    },
  };
}

/** @returns {?Map<string, string>} nothing if it cannot be told what was there before */
function withoutHalfDecisions(written, saved) {
  const sent = new Map(written);
  for (const [name, value] of written) {
    if (ADDED.test(name)) {
      sent.set(name, '');
    } else if (WORDING.test(name) && value.trim() === '') {
      if (!saved.has(name)) {
        return null;
      }
      sent.set(name, saved.get(name));
    }
  }
  return sent;
}

function same(one, other) {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}

async function post(address, fields) {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams([...fields]),
    });
    if (answer.status === LOGGED_OUT) {
      return { detail: 'Du er logget ud. Kopiér din tekst, før du logger ind igen.' };
    }
    const said = await answer.json();
    return answer.ok ? said : { status: answer.status, detail: said.detail, again: answer.status >= 500 };
  } catch {
    return { detail: 'Der er ingen forbindelse til Rammeaftale. Der prøves igen om lidt.', again: true };
  }
}

document.addEventListener('visibilitychange', () => document.hidden && drafts.forEach(({ save }) => save()));

// Whatever is sent from the page takes the reader away from it: the other texts first.
document.addEventListener('submit', async (event) => {
  const { target, submitter } = event;
  if (submitted === target) {
    return;
  }
  event.preventDefault();
  await Promise.all(drafts.map((one) => (one.form === target ? one.atRest() : one.save())));
  // Within the event that it answers, a form is not submitted again.
  setTimeout(() => {
    submitted = target;
    target.requestSubmit(submitter);
  });
});

window.addEventListener('beforeunload', (event) => {
  if (drafts.some(({ form, isUnsaved }) => form !== submitted && isUnsaved())) {
    event.preventDefault();
    submitted = null;
  }
});

// The page as it was comes back without being loaded.
window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
