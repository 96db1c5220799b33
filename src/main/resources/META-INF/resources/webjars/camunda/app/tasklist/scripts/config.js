/* Takes the place of Tasklist's own settings: it speaks Danish, whatever the browser asks for. */
import '/assets/camunda-login.js';

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
