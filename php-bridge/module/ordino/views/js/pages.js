// What the module's pages do beyond plain HTML. Without it everything still works.
(function () {
  'use strict';

  // A form is sent once, however often its button is pressed.
  function once(event) {
    var form = event.target;
    if (!form.classList.contains('js-ordino-once')) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = '1';
    form.setAttribute('aria-busy', 'true');
  }

  // Back from a later page, a form may be sent again.
  function again() {
    document.querySelectorAll('.js-ordino-once').forEach(function (form) {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    });
  }

  // A step that asks for something first: its first field has the focus.
  function asked(event) {
    var button = event.target.closest ? event.target.closest('[data-target^="#ordino-ask-"]') : null;
    if (!button) return;
    var panel = document.querySelector(button.dataset.target);
    setTimeout(function () {
      var field = panel && panel.querySelector('input:not([type=hidden]), select, textarea');
      if (field && panel.classList.contains('show')) field.focus();
    }, 400);
  }

  // Names of colleagues while one writes @.
  function mention(field) {
    var names = JSON.parse(field.dataset.names || '{}');
    var list = document.createElement('ul');
    var shown = [];
    var chosen = 0;
    list.className = 'ordino-mentions';
    list.id = field.id + '-people';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', field.dataset.label || '');
    field.parentNode.insertBefore(list, field.nextSibling);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');

    function typed() {
      var before = field.value.slice(0, field.selectionStart);
      var found = before.match(/(?:^|[^\p{L}\p{N}_@.-])@([\p{L}\p{N}._-]*)$/u);
      return found ? found[1].toLowerCase() : null;
    }

    function show() {
      var text = typed();
      shown = text === null ? [] : Object.keys(names).filter(function (handle) {
        return handle.indexOf(text) === 0 || names[handle].toLowerCase().indexOf(text) >= 0;
      }).slice(0, 8);
      chosen = Math.min(chosen, Math.max(0, shown.length - 1));
      list.textContent = '';
      shown.forEach(function (handle, index) {
        var item = document.createElement('li');
        item.id = list.id + '-' + index;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', String(index === chosen));
        item.textContent = names[handle];
        item.addEventListener('mousedown', function (event) {
          event.preventDefault();
          take(handle);
        });
        list.appendChild(item);
      });
      list.hidden = shown.length === 0;
      field.setAttribute('aria-expanded', String(shown.length > 0));
      if (shown.length > 0) field.setAttribute('aria-activedescendant', list.id + '-' + chosen);
      else field.removeAttribute('aria-activedescendant');
    }

    function take(handle) {
      var end = field.selectionStart;
      var start = field.value.slice(0, end).lastIndexOf('@');
      field.setRangeText('@' + handle + ' ', start, end, 'end');
      show();
    }

    field.addEventListener('input', show);
    field.addEventListener('blur', function () {
      list.hidden = true;
    });
    field.addEventListener('keydown', function (event) {
      if (list.hidden) return;
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        chosen = (chosen + step + shown.length) % shown.length;
        show();
      } else if (event.key === 'Enter' || event.key === 'Tab') {
        take(shown[chosen]);
      } else if (event.key === 'Escape') {
        list.hidden = true;
      } else {
        return;
      }
      event.preventDefault();
    });
  }

  // The line of a definition that the address names, where something is wrong.
  function goTo(field) {
    var line = Number(new URLSearchParams(window.location.search).get('line'));
    var lines = field.value.split('\n');
    if (!(line >= 1 && line <= lines.length)) return;
    var start = lines.slice(0, line - 1).reduce(function (sum, text) {
      return sum + text.length + 1;
    }, 0);
    field.focus();
    field.setSelectionRange(start, start + lines[line - 1].length);
    field.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(field).lineHeight));
  }

  // Orders that are changed together: only what each of them may become. Each row's own list says that of its order.
  function together(event) {
    var list = document.querySelector('#change_orders_status_new_order_status_id');
    var button = event.target.closest ? event.target.closest('#order_grid_bulk_action_change_order_status') : null;
    if (!button || !list) return;
    var open = null;
    document.querySelectorAll('input[name="order_orders_bulk[]"]:checked').forEach(function (box) {
      var row = box.closest('tr');
      var values = row ? Array.prototype.map.call(row.querySelectorAll('.js-choice-options [data-value]'), function (item) {
        return item.dataset.value;
      }) : [];
      if (values.length > 0) {
        open = open === null ? values : open.filter(function (value) { return values.indexOf(value) >= 0; });
      }
    });
    Array.prototype.forEach.call(list.options, function (option) {
      option.disabled = option.hidden = option.value !== '' && open !== null && open.indexOf(option.value) < 0;
    });
    if (list.selectedIndex >= 0 && list.options[list.selectedIndex].disabled) {
      list.selectedIndex = Array.prototype.findIndex.call(list.options, function (option) { return !option.disabled; });
    }
  }

  function ready() {
    document.addEventListener('submit', once);
    document.addEventListener('click', asked);
    // Before the shop opens what it asks in.
    document.addEventListener('click', together, true);
    window.addEventListener('pageshow', again);
    document.querySelectorAll('.js-ordino-mention').forEach(mention);
    document.querySelectorAll('.js-ordino-line').forEach(goTo);
    document.querySelectorAll('.js-ordino-sure').forEach(function (button) {
      button.addEventListener('click', function (event) {
        if (!window.confirm(button.dataset.sure)) event.preventDefault();
      });
    });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
  else ready();
})();
