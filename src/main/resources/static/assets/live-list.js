import { begin, end } from './progress.js';

// A list that cannot be refreshed, e.g. because the login has run out, is asked for as a whole page, which says what is wrong.
document.addEventListener('htmx:responseError', (event) => event.target.closest('form')?.submit());
document.addEventListener('htmx:sendError', (event) => event.target.closest('form')?.submit());

document.addEventListener('htmx:beforeSend', ({ target }) => begin(target, target.querySelector('[type="submit"]')));
document.addEventListener('htmx:afterRequest', ({ target }) => end(target));
