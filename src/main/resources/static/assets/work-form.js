// A task's form on our own page does what it does in Tasklist: it shows the parts that apply, one row for the next file, and fills
// in the same day for all. Without this script every part is shown, and the server leaves out those that do not apply.

const form = document.querySelector('.work-form');
const all = (selector, within = form) => [...within.querySelectorAll(selector)];
const locked = form.querySelector('.work-fields').disabled;

function holds(condition) {
  const [name, values] = condition.split(':');
  const fields = all(`[name="${name}"]`);
  const present = fields.filter((field) => !field.disabled && (field.type !== 'radio' || field.checked)).map(({ value }) => value);
  // What this form does not ask for, it does not depend on.
  return !fields.length || values.split(',').some((value) => present.includes(value));
}

function showWhatApplies() {
  const blocks = all('[data-when]');
  // One block may depend on a field in another: as many rounds as there are blocks settle everything.
  blocks.forEach(() => blocks.forEach((block) => {
    block.hidden = !holds(block.dataset.when);
    all('input, select, textarea', block).forEach((field) => {
      field.disabled = !!field.closest('[data-when][hidden]');
    });
  }));
  all('[data-required-when]').forEach((block) => {
    const required = holds(block.dataset.requiredWhen);
    all('input, select, textarea', block).forEach((field) => {
      field.required = required;
    });
    all('.optional', block).forEach((mark) => {
      mark.hidden = required;
    });
  });
}

function showNextFile() {
  all('[data-attachments]').forEach((attachments) => {
    let previousChosen = true;
    all('[data-file]', attachments).forEach((row) => {
      const chosen = row.querySelector('input').files.length > 0;
      row.hidden = !chosen && !previousChosen;
      previousChosen = chosen;
    });
  });
}

function fillForAll() {
  [['date', 'input'], ['how', 'select']].forEach(([part, element]) => {
    const { value } = form.querySelector(`#all-${part}`);
    all(`[data-fill="${part}"] ${element}`).forEach((field) => {
      // A municipality that is exempted was not contacted.
      if (!field.closest('.municipality').querySelector('[name$=_exemption]').value.trim()) {
        field.value = value;
      }
    });
  });
}

if (!locked) {
  all('[data-same-for-all]').forEach((part) => {
    part.hidden = false;
    part.querySelector('[data-fill-all]').addEventListener('click', fillForAll);
  });
  form.addEventListener('change', () => {
    showWhatApplies();
    showNextFile();
  });
}
showWhatApplies();
showNextFile();

// A part that is folded together must not hide what is wrong in it.
all('.form-error').forEach((field) => {
  for (let around = field.closest('details'); around; around = around.parentElement.closest('details')) {
    around.open = true;
  }
});
document.querySelector('#problemer')?.focus();
