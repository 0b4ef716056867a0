/* global window, document */
// Runs before the first paint so that a dark screen never flashes white; a file, because the CSP allows no inline script.
(function followScheme() {
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    document.documentElement.setAttribute('data-mantine-color-scheme', dark.matches ? 'dark' : 'light');
  }
  apply();
  dark.addEventListener('change', apply);
})();
