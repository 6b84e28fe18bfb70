/* Number keys choose an option; Enter checks. The keys can be turned off (WCAG 2.1.4). The form works without this. */
const STORED = "quizapp.choice.keys";
const form = document.querySelector("[data-choice]");
const options = [...form.querySelectorAll("input[type=radio]")];
const hint = form.querySelector("[data-keys]");
const toggle = form.querySelector("[data-keys-toggle]");

const areOn = () => localStorage.getItem(STORED) !== "off";

function show() {
  toggle.textContent = areOn() ? "Turn the keys off" : "Turn the keys on";
  hint.hidden = false;
}

toggle.addEventListener("click", () => {
  localStorage.setItem(STORED, areOn() ? "off" : "on");
  show();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !areOn()) return;
  const option = options[Number(event.key) - 1];
  if (option) {
    option.checked = true;
    option.focus();
    event.preventDefault();
  } else if (event.key === "Enter" && document.activeElement === document.body) {
    form.requestSubmit();
  }
});

show();
