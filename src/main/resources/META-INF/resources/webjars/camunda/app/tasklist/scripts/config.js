/* Takes the place of Tasklist's own settings: it speaks Danish, whatever the browser asks for. */
import '/assets/camunda-login.js';

// The texts must lie in Tasklist's own store before it draws: some labels are never drawn again when texts come later.
const locales = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
try {
  const texts = await (await fetch(locales + 'da.json', { cache: 'no-cache' })).json();
  const store = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  store[locales + '_locales_data_da_' + window.bust] = JSON.stringify(texts);
  window.localStorage.setItem('camunda-web', JSON.stringify(store));
} catch (failed) {
  // Tasklist fetches them once more itself.
}

export default {
  app: { name: 'Opgaver', vendor: 'Rammeaftale' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  locales: { availableLocales: ['da'], fallbackLocale: 'da' },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'tager den valgte opgave' },
    focusFilter: { key: 'ctrl+shift+f', description: 'går til det første filter' },
    focusList: { key: 'ctrl+alt+l', description: 'går til den første opgave på listen' },
    focusForm: { key: 'ctrl+alt+f', description: 'går til formularens første felt' },
    startProcess: { key: 'ctrl+alt+p', description: 'åbner listen over det, man kan starte' }
  }
};
