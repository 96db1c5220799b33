import '/assets/camunda-login.js';
import '/assets/camunda-mended.js';
import '/assets/camunda-patience.js';
import { say, spoken } from '/assets/camunda-language.js';

export default {
  app: { name: say('Opgaver', 'Tasks'), vendor: 'Rammeaftale' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  locales: spoken,
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('tager den valgte opgave', 'takes the chosen task') },
    focusFilter: { key: 'ctrl+shift+f', description: say('går til det første filter', 'goes to the first filter') },
    focusList: { key: 'ctrl+alt+l', description: say('går til den første opgave på listen', 'goes to the first task of the list') },
    focusForm: { key: 'ctrl+alt+f', description: say('går til formularens første felt', 'goes to the first field of the form') },
    startProcess: { key: 'ctrl+alt+p', description: say('åbner listen over det, man kan starte', 'opens the list of what can be started') }
  }
};
