// The buttons above a text: one stop of the Tab key, the arrows move between them.

const KINDS = [['0', 'Afsnit'], ['2', 'Overskrift 1'], ['3', 'Overskrift 2'], ['4', 'Overskrift 3']];

/**
 * @param {Editor} editor
 * @param {{token: string, label: string}[]} references
 * @returns {HTMLElement}
 */
export function toolbar(editor, label, references) {
  const bar = document.createElement('div');
  bar.className = 'rich-text-toolbar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', `Formatering: ${label}`);
  const run = (command) => command(editor.chain().focus()).run();
  const updates = [];

  const group = (...controls) => {
    const box = document.createElement('div');
    box.className = 'rich-text-group';
    box.append(...controls);
    bar.append(box);
    return box;
  };
  const button = (text, { does, can, on, title }) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = text;
    if (title) {
      element.title = title;
    }
    // The selection stays where it is.
    element.addEventListener('mousedown', (event) => event.preventDefault());
    element.addEventListener('click', () => {
      if (element.getAttribute('aria-disabled') !== 'true') {
        does();
      }
    });
    updates.push(() => {
      if (on) {
        element.setAttribute('aria-pressed', on());
      }
      if (can) {
        element.setAttribute('aria-disabled', !can());
      }
    });
    return element;
  };
  const mark = (text, name, title) => button(text, {
    title,
    does: () => run((chain) => chain.toggleMark(name)),
    on: () => editor.isActive(name),
  });
  const command = (text, name, title) => button(text, {
    title,
    does: () => run((chain) => chain[name]()),
    can: () => editor.can()[name](),
  });
  const select = (name, options) => {
    const element = document.createElement('select');
    element.setAttribute('aria-label', name);
    element.append(...options.map(([value, text]) => new Option(text, value)));
    return element;
  };

  const kind = select('Teksttype', KINDS);
  kind.addEventListener('change', () => run((chain) => (kind.value === '0'
    ? chain.setParagraph()
    : chain.setHeading({ level: Number(kind.value) }))));
  updates.push(() => {
    kind.value = editor.isActive('heading') ? String(editor.getAttributes('heading').level) : '0';
  });
  group(kind);
  group(
    mark('Fed', 'bold', 'Ctrl+B'),
    mark('Kursiv', 'italic', 'Ctrl+I'),
    mark('Understreget', 'underline', 'Ctrl+U'),
  );
  group(
    button('Punkter', { does: () => run((chain) => chain.toggleBulletList()), on: () => editor.isActive('bulletList') }),
    button('Numre', { does: () => run((chain) => chain.toggleOrderedList()), on: () => editor.isActive('orderedList') }),
    button('Ryk ind', { does: () => run((chain) => chain.sinkListItem('listItem')), can: () => editor.can().sinkListItem('listItem') }),
    button('Ryk ud', { does: () => run((chain) => chain.liftListItem('listItem')), can: () => editor.can().liftListItem('listItem') }),
    button('Citat', { does: () => run((chain) => chain.toggleBlockquote()), on: () => editor.isActive('blockquote') }),
  );
  group(
    button('Link', { does: () => askForAddress(editor), on: () => editor.isActive('link') }),
    button('Tabel', {
      does: () => run((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
      can: () => !editor.isActive('table'),
    }),
  );
  if (references.length > 0) {
    const choice = select('Indsæt henvisning', [['', 'Indsæt henvisning'], ...references.map(({ token, label: words }) => [token, words])]);
    choice.addEventListener('change', () => {
      const token = choice.value;
      choice.value = '';
      run((chain) => chain.insertContent({ type: 'reference', attrs: { token } }));
    });
    group(choice);
  }
  group(command('Fortryd', 'undo', 'Ctrl+Z'), command('Gentag', 'redo', 'Ctrl+Y'));
  const table = group(
    command('Række over', 'addRowBefore'),
    command('Række under', 'addRowAfter'),
    command('Slet række', 'deleteRow'),
    command('Kolonne før', 'addColumnBefore'),
    command('Kolonne efter', 'addColumnAfter'),
    command('Slet kolonne', 'deleteColumn'),
    command('Flet celler', 'mergeCells'),
    command('Del celle', 'splitCell'),
    command('Overskriftsrække', 'toggleHeaderRow'),
    command('Slet tabel', 'deleteTable'),
  );
  table.setAttribute('role', 'group');
  table.setAttribute('aria-label', 'Tabel');
  updates.push(() => {
    table.hidden = !editor.isActive('table');
  });

  oneTabStop(bar);
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      editor.commands.focus();
    }
  });
  const update = () => updates.forEach((one) => one());
  editor.on('transaction', update);
  update();
  return bar;
}

function oneTabStop(bar) {
  const controls = [...bar.querySelectorAll('button, select')];
  const stop = (control) => controls.forEach((one) => {
    one.tabIndex = one === control ? 0 : -1;
  });
  stop(controls[0]);
  bar.addEventListener('focusin', (event) => stop(event.target));
  bar.addEventListener('keydown', (event) => {
    const shown = controls.filter((control) => !control.parentElement.hidden);
    const at = shown.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to !== undefined && at >= 0) {
      event.preventDefault();
      shown[(to + shown.length) % shown.length].focus();
    }
  });
}

/** Outside the form around the text: a form cannot stand in a form. */
function askForAddress(editor) {
  const dialog = document.createElement('dialog');
  dialog.className = 'rich-text-dialog';
  dialog.setAttribute('aria-label', 'Link');
  dialog.innerHTML = `<form method="dialog">
    <label class="form-label" for="rich-text-address">Adresse</label>
    <p class="form-hint" id="rich-text-address-hint">Begynder med https:// eller mailto:</p>
    <input class="form-input" id="rich-text-address" type="text" inputmode="url" autocomplete="off"
      aria-describedby="rich-text-address-hint" pattern="\\s*(https?://|mailto:).+" title="Begynder med https:// eller mailto:">
    <div class="form-buttons">
      <button class="button button-primary" value="set">Indsæt link</button>
      <button class="button button-secondary" value="remove" formnovalidate>Fjern link</button>
      <button class="button button-secondary" value="" formnovalidate>Annullér</button>
    </div></form>`;
  const address = dialog.querySelector('input');
  address.value = editor.getAttributes('link').href ?? '';
  dialog.addEventListener('close', () => {
    const href = address.value.trim();
    dialog.remove();
    const chain = editor.chain().focus();
    if (dialog.returnValue === 'remove') {
      chain.extendMarkRange('link').unsetLink().run();
    } else if (dialog.returnValue === 'set' && href !== '') {
      if (editor.state.selection.empty && !editor.isActive('link')) {
        chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
      } else {
        chain.extendMarkRange('link').setLink({ href }).run();
      }
    } else {
      chain.run();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}
