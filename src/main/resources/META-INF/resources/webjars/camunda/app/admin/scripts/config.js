import '/assets/camunda-login.js';
import '/assets/camunda-mended.js';
import '/assets/camunda-patience.js';
import { say, spoken } from '/assets/camunda-language.js';

export default {
  app: { name: say('Brugere og rettigheder', 'Users and authorizations'), vendor: 'Rammeaftale' },
  locales: spoken
};
