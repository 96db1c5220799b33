// Tasklist, Cockpit, Admin and Welcome speak Danish, whatever the browser asks for, until somebody chooses English.
const KEPT = 'rammeaftale-sprog';

// The address ?sprog=en or ?sprog=da chooses; the choice is kept in this browser.
const chosen = () => {
  const address = new URL(window.location.href);
  const wish = address.searchParams.get('sprog');
  if (wish) {
    window.localStorage.setItem(KEPT, wish);
    address.searchParams.delete('sprog');
    window.history.replaceState(null, '', address);
  }
  return window.localStorage.getItem(KEPT) === 'en' ? 'en' : 'da';
};

const language = chosen();
document.documentElement.lang = language;

// The texts must lie in the application's own store before it draws: some labels are never drawn again when texts come
// later, and a store filled by an earlier version of the service would be drawn first.
const base = document.querySelector('base');
const locales = base.getAttribute('app-root') + '/app/' + base.getAttribute('app-name') + '/locales/';
try {
  const texts = await (await fetch(locales + language + '.json', { cache: 'no-cache' })).json();
  if (language === 'en') {
    texts.labels.BANNER_CE_EOL_TEXT = '<a href="/">To the front page</a> · <a href="?sprog=da" lang="da">Dansk</a>';
  }
  const store = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  store[locales + '_locales_data_' + language + '_' + window.bust] = JSON.stringify(texts);
  window.localStorage.setItem('camunda-web', JSON.stringify(store));
} catch (failed) {
  // The application fetches them once more itself.
}

/** What config.js says of languages: the chosen one alone, or the browser's would win. */
export const spoken = { availableLocales: [language], fallbackLocale: language };

/** The words in the language that is spoken. */
export const say = (danish, english) => language === 'en' ? english : danish;
