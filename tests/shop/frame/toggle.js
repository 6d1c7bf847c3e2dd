// What Bootstrap does on PrestaShop's pages, as far as the module's parts need it.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-toggle='collapse']");
  if (button) document.querySelector(button.dataset.target).classList.toggle("show");
});
