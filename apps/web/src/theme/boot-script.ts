/** Runs before the first paint: sets the theme and the language of html, so that nothing flashes. Mirrors theme.ts and language.ts. */
export const bootScript = `(function () {
  var root = document.documentElement, cookie = document.cookie;
  var language = (/(?:^|; )language=(ko|en)/.exec(cookie) || [])[1] || (/^ko/i.test(navigator.language) ? 'ko' : 'en');
  var theme = (/(?:^|; )theme=(system|light|dark)/.exec(cookie) || [])[1] || 'system';
  if (theme === 'system') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = /^\\/projector(\\/|$|\\.)/.test(location.pathname) ? 'projector' : theme;
  if (language !== root.lang) root.dataset.languagePending = '';
  root.lang = language;
})();`;
