// Puts the components in the place of the plain forms of an order's page, once they show something. Until then, and wherever
// they cannot, the plain forms are there.
(function () {
  'use strict';

  // Beside this file; its `?` says which version of the module it is.
  var here = new URL(document.currentScript.src);

  // How long the components may take, in milliseconds.
  var PATIENCE = 20000;

  function load(name) {
    return import(new URL('components/' + name + '.js', here).href + here.search);
  }

  function isShown(section) {
    return Array.prototype.every.call(section.querySelectorAll('[data-shown]'), function (element) {
      return element.shadowRoot !== null && element.shadowRoot.querySelector(element.dataset.shown) !== null;
    });
  }

  // Somebody has begun to write here, or was refused and sees it once more.
  function isUsed(plain) {
    var isWritten = function (field) { return field.value !== field.defaultValue || (field.localName === 'textarea' && field.value !== ''); };
    return plain.contains(document.activeElement) || plain.querySelector('.collapse.show') !== null
      || Array.prototype.some.call(plain.querySelectorAll('textarea, input:not([type=hidden])'), isWritten);
  }

  function take(section, plain) {
    if (isUsed(plain)) return;
    section.hidden = false;
    plain.hidden = true;
    // Whatever leads there leads here.
    plain.removeAttribute('id');
    section.id = section.dataset.plain;
    if (window.location.hash === '#' + section.id) section.scrollIntoView();
    // The rest of an order's page is of how the order was before. A board has nothing else, and says what has moved and what not.
    section.addEventListener('ordino-moved', function (event) {
      if (event.target.hasAttribute('order')) window.location.reload();
    });
  }

  function start(section) {
    var plain = document.getElementById(section.dataset.plain);
    var end = Date.now() + PATIENCE;
    if (!plain) return;
    var wait = function () {
      if (isShown(section)) take(section, plain);
      else if (Date.now() < end) setTimeout(wait, 50);
    };
    // What fails here is not there, and the plain form is.
    Promise.all(section.dataset.components.split(' ').map(load)).then(wait, function () {});
  }

  function ready() {
    document.querySelectorAll('.js-ordino-desk').forEach(start);
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
  else ready();
})();
