// The bell: what an employee has not read yet. Asks every half minute while its page is seen, and gets 304 for nothing new.
(function () {
  'use strict';

  var PERIOD = 30000;
  var LONGEST = 300000;

  function start(bell) {
    var button = bell.querySelector('.ordino-bell__button');
    var count = bell.querySelector('.ordino-bell__count');
    var panel = bell.querySelector('.ordino-bell__panel');
    var empty = bell.querySelector('.ordino-bell__empty');
    var list = bell.querySelector('.ordino-bell__items');
    var clear = bell.querySelector('.ordino-bell__clear');
    var said = bell.querySelector('.ordino-bell__said');
    var label = button.getAttribute('aria-label');
    var tag = null;
    var csrf = '';
    var unread = null;
    var until = 0;
    var wait = PERIOD;
    var asked = 0;
    var timer = null;
    var isOver = false;

    function later() {
      clearTimeout(timer);
      timer = isOver || document.hidden ? null : setTimeout(ask, wait);
    }

    function ask() {
      asked = Date.now();
      var headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
      if (tag) headers['If-None-Match'] = tag;
      fetch(bell.dataset.url, { headers: headers, cache: 'no-store', credentials: 'same-origin', redirect: 'error' })
        .then(function (response) {
          if (response.status === 401 || response.status === 403) isOver = true; // signed out, or not for them
          if (response.status === 304) return null;
          if (!response.ok) throw new Error(String(response.status));
          tag = response.headers.get('ETag');
          return response.json();
        })
        .then(function (news) {
          wait = PERIOD;
          if (news) show(news);
        })
        .catch(function () {
          wait = Math.min(2 * wait, LONGEST);
        })
        .then(later);
    }

    function show(news) {
      csrf = news.csrf;
      until = news.until;
      var number = news.more ? news.unread + '+' : String(news.unread);
      var text = bell.dataset.some.replace('%n%', number);
      count.textContent = number;
      count.hidden = news.unread === 0;
      empty.hidden = news.unread > 0;
      clear.hidden = news.unread === 0;
      button.setAttribute('aria-label', news.unread === 0 ? label : label + ': ' + text);
      if (unread !== null && news.unread > unread) said.textContent = text;
      unread = news.unread;
      list.textContent = '';
      news.items.forEach(function (item) {
        list.appendChild(row(item));
      });
    }

    function row(item) {
      var line = document.createElement('li');
      var what = document.createElement(item.link ? 'a' : 'span');
      var when = document.createElement('time');
      if (item.link) what.href = item.link;
      what.className = 'ordino-bell__item ordino-bell__item--' + String(item.kind).replace(/\W/g, '');
      what.textContent = item.text;
      when.textContent = item.at;
      what.appendChild(when);
      what.addEventListener('click', function () {
        read('number=' + item.number, true);
      });
      line.appendChild(what);
      return line;
    }

    function read(what, isLeaving) {
      return fetch(bell.dataset.read, {
        method: 'POST',
        body: what + '&_csrf=' + encodeURIComponent(csrf),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Requested-With': 'XMLHttpRequest' },
        credentials: 'same-origin',
        keepalive: isLeaving,
      });
    }

    function open(isOpen) {
      panel.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
    }

    button.addEventListener('click', function () {
      open(panel.hidden);
    });
    clear.addEventListener('click', function () {
      read('until=' + until, false).then(ask, later);
      button.focus();
    });
    bell.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && !panel.hidden) {
        open(false);
        button.focus();
      }
    });
    document.addEventListener('click', function (event) {
      if (!bell.contains(event.target)) open(false);
    });
    document.addEventListener('visibilitychange', function () {
      clearTimeout(timer);
      if (document.hidden || isOver) return;
      if (Date.now() - asked >= wait) ask();
      else timer = setTimeout(ask, wait - (Date.now() - asked));
    });
    if (!document.hidden) ask();
  }

  function ready() {
    var bell = document.getElementById('ordino-bell');
    if (bell && window.fetch) start(bell);
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
  else ready();
})();
