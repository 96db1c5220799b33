import '/assets/camunda-login.js';
import '/assets/camunda-mended.js';
import '/assets/camunda-patience.js';
import { spoken } from '/assets/camunda-language.js';

export default {
  app: { name: 'Cockpit', vendor: 'Rammeaftale' },
  customScripts: ['scripts/rammeaftale-tab'],
  locales: spoken
};
