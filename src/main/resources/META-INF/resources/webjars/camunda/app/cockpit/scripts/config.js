import '/assets/camunda-login.js';

export default {
};
