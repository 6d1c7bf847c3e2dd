{* Smarty, because that draws the top of every page of the back office, with or without Symfony. bell.js does the rest. *}
<div id="ordino-bell" class="component header-right-component ordino-bell"
  data-url="{$ordino.url|escape:'html':'UTF-8'}"
  data-read="{$ordino.read|escape:'html':'UTF-8'}"
  data-none="{$ordino.none|escape:'html':'UTF-8'}"
  data-some="{$ordino.some|escape:'html':'UTF-8'}">
  <button type="button" class="btn ordino-bell__button" aria-expanded="false" aria-controls="ordino-bell-panel" aria-label="{$ordino.label|escape:'html':'UTF-8'}">
    <i class="material-icons" aria-hidden="true">assignment_turned_in</i>
    <span class="ordino-bell__count" aria-hidden="true" hidden></span>
  </button>
  <div id="ordino-bell-panel" class="ordino-bell__panel" hidden>
    <p class="ordino-bell__empty">{$ordino.none|escape:'html':'UTF-8'}</p>
    <ul class="ordino-bell__items"></ul>
    <p class="ordino-bell__foot">
      <a href="{$ordino.all|escape:'html':'UTF-8'}">{$ordino.allText|escape:'html':'UTF-8'}</a>
      <button type="button" class="btn btn-link ordino-bell__clear" hidden>{$ordino.clear|escape:'html':'UTF-8'}</button>
    </p>
  </div>
  <span class="sr-only ordino-bell__said" role="status"></span>
</div>
