/* Number keys choose an option; Enter checks. The form works without this. */
const form = document.querySelector("[data-choice]");
const options = [...form.querySelectorAll("input[type=radio]")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const option = options[Number(event.key) - 1];
  if (option) {
    option.checked = true;
    option.focus();
    event.preventDefault();
  } else if (event.key === "Enter" && document.activeElement === document.body) {
    form.requestSubmit();
  }
});
