// The review's keys: a letter presses the button that bears it. They can be turned off (WCAG 2.1.4).

const STORED = "quizapp.review.keys";
const hint = document.querySelector("[data-keys]");
const toggle = document.querySelector("[data-keys-toggle]");

function areOn() {
  return localStorage.getItem(STORED) !== "off";
}

function show() {
  toggle.setAttribute("aria-pressed", String(areOn()));
  toggle.textContent = areOn() ? "Turn the keys off" : "Turn the keys on";
}

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target) || !areOn()) {
    return;
  }
  const key = event.key.toLowerCase();
  const control = /^[a-z]$/.test(key) ? document.querySelector(`[data-key="${key}"]`) : null;
  if (control) {
    event.preventDefault();
    control.click();
  }
});

if (hint && toggle) {
  toggle.addEventListener("click", () => {
    localStorage.setItem(STORED, areOn() ? "off" : "on");
    show();
  });
  show();
  hint.hidden = false;
}
