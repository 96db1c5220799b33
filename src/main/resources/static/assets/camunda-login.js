// Tasklist, Cockpit and Admin have a login form of their own, which is closed here: whoever is logged out, or whose
// session has ended, is sent to the login of the service instead, and comes back to where they were.
const goToLogin = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/login');
  }
};

window.addEventListener('hashchange', goToLogin);
goToLogin();
