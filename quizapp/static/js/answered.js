/* After an answer: screen readers begin at the verdict, and Enter goes on. Everything works without this. */
const verdict = document.getElementById("answer");
const next = document.querySelector("[data-next]");

if (location.hash === "#answer") verdict.focus({ preventScroll: true });

document.addEventListener("keydown", (event) => {
  const idle = document.activeElement === document.body || document.activeElement === verdict;
  if (event.key === "Enter" && idle && next && !event.repeat) {
    event.preventDefault();
    next.click();
  }
});
