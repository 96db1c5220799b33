// A tab beside a running process: the hearing's matrix or the case in short, with the way to its page of ours.
import { say } from '/assets/camunda-language.js';

const NOTHING = say('Vi har ingen side om dette forløb, eller du har ikke adgang til den.',
    'We have no page about this process instance, or you may not see it.');
const FAILED = say('Siden kunne ikke hentes. Prøv igen om lidt.', 'The page could not be fetched. Try again soon.');

const partOf = async (instance) => {
  const answer = await fetch('/cockpit/forloeb/' + encodeURIComponent(instance),
      { headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'text/html' } });
  if (!answer.ok) {
    return answer.status < 500 ? NOTHING : FAILED;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('.rammeaftale-part') ?? NOTHING;
};

export default {
  id: 'rammeaftale-tab',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 25,
  properties: { label: say('Sagen', 'The case') },
  render: async (container, { processInstanceId }) => {
    container.setAttribute('aria-live', 'polite');
    container.replaceChildren(await partOf(processInstanceId).catch(() => FAILED));
  }
};
