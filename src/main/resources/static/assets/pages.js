// What our pages do besides what they do without scripts: long texts count the characters that are left, and what takes its
// time says so.
import CharacterLimit from './fds/js/character-limit.js';
import './progress.js';

document.querySelectorAll('.form-limit').forEach((field) => new CharacterLimit(field).init());
