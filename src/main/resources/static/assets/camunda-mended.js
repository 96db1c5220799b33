// What Tasklist, Cockpit, Admin and Welcome leave out for those who do not see the screen: names of controls that are
// only a picture, what the regions of a page are, and a first heading. Nobody upstream mends it any more.
import { say } from '/assets/camunda-language.js';

const OURS = 'data-named-by-us';

const NAMES = [
  ['.region-toggle[data-region="filters"]', say('Vis eller skjul filtrene', 'Show or hide the filters')],
  ['.region-toggle[data-region="list"]', say('Vis eller skjul opgavelisten', 'Show or hide the list of tasks')],
  ['.region-toggle[data-region="task"]', say('Vis eller skjul opgaven', 'Show or hide the task')],
  ['button.maximize', say('Vis opgaven alene', 'Show the task alone')],
  ['.new-sort > .dropdown-toggle', say('Sortér også efter', 'Sort also by')],
  ['.instance-link', say('Se forløbet i Cockpit', 'See the process instance in Cockpit')],
  ['.bjs-drilldown', say('Åbn det underliggende diagram', 'Open the diagram below')],
  ['.app-switch > .dropdown-toggle', say('Skift program', 'Change application')],
  ['.stored-criteria .dropdown-toggle, button.dropdown-toggle.btn-default', say('Gemte søgninger', 'Stored searches')],
  ['a[state-circle]', say('Se forløbets driftsfejl', 'See the incidents of the process instance')],
  ['.cockpit-app a', 'Cockpit'],
  ['.tasklist-app a', say('Opgaver', 'Tasklist')],
  ['.admin-app a', say('Brugere og rettigheder', 'Admin')],
  ['a.show-collapsable, a.hide-collapsable', say('Vis eller skjul området', 'Show or hide the region')]
];

const nameOf = (control) => {
  const known = NAMES.find(([selector]) => control.matches(selector));
  const column = control.closest('th');
  if (column) {
    return say('Sortér efter ', 'Sort by ') + column.innerText.trim();
  }
  return control.getAttribute('uib-tooltip') || control.title || (known && known[1]);
};

// What is drawn as a link and leads nowhere is a button, for the keyboard too.
const makeButton = (control) => {
  if (control.localName === 'a' && !control.hasAttribute('href') && !control.hasAttribute('role')) {
    control.setAttribute('role', 'button');
    control.tabIndex = 0;
    control.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        control.click();
      }
    });
  }
};

// A name that we gave is given anew: what the control does may have changed.
const nameControls = () => {
  for (const control of document.querySelectorAll('a, button')) {
    const named = control.hasAttribute('aria-label') && !control.hasAttribute(OURS);
    if (named || control.innerText.trim() || control.querySelector('img[alt]')) {
      continue;
    }
    makeButton(control);
    const name = nameOf(control);
    if (name && control.getAttribute('aria-label') !== name) {
      control.setAttribute('aria-label', name);
      control.setAttribute(OURS, '');
    }
  }
};

// How a list is sorted is drawn as an arrow in the heading of its column.
const tellOrder = () => {
  for (const arrow of document.querySelectorAll('th > a > .glyphicon')) {
    const up = arrow.matches('.glyphicon-chevron-up');
    const down = arrow.matches('.glyphicon-chevron-down');
    arrow.closest('th').setAttribute('aria-sort', up ? 'ascending' : down ? 'descending' : 'none');
  }
};

const nameFields = () => {
  for (const search of document.querySelectorAll('input.main-field[aria-owns]:not([role])')) {
    search.setAttribute('role', 'combobox');
    search.setAttribute('aria-controls', search.getAttribute('aria-owns'));
    search.setAttribute('aria-label', search.placeholder || say('Søg', 'Search'));
  }
  for (const field of document.querySelectorAll('input:not([type="hidden"]):not([aria-label])')) {
    const label = field.placeholder || field.getAttribute('uib-tooltip') || field.closest('a')?.innerText.trim();
    const labelled = [...field.labels].some((one) => one.innerText.trim());
    if (label && !labelled && !field.title && !field.hasAttribute('aria-labelledby')) {
      field.setAttribute('aria-label', label);
    }
  }
};

const nameRegions = () => {
  const header = document.querySelector('[cam-widget-header]:not([role])');
  if (header) {
    header.setAttribute('role', 'banner');
  }
  const main = document.querySelector('.ctn-main, .site-wrap, [ng-view]');
  if (main && !document.querySelector('main, [role="main"]')) {
    main.setAttribute('role', 'main');
  }
  if (main && !document.querySelector('h1, [aria-level="1"]')) {
    const first = main.querySelector('h2, h3, h4');
    if (first) {
      first.setAttribute('role', 'heading');
      first.setAttribute('aria-level', '1');
    }
  }
};

// The applications draw in many small steps: one look after them is enough.
let waiting = false;
const mend = () => {
  waiting = false;
  nameControls();
  tellOrder();
  nameFields();
  nameRegions();
};
const mendSoon = () => {
  if (!waiting) {
    waiting = true;
    window.setTimeout(mend, 100);
  }
};

new MutationObserver(mendSoon).observe(document.documentElement,
    { childList: true, subtree: true, attributes: true, attributeFilter: ['uib-tooltip', 'aria-owns'] });
mendSoon();
