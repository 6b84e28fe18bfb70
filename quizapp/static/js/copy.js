// A button that copies the address of a quiz; hidden where the browser gives no clipboard (plain HTTP).

for (const button of document.querySelectorAll("[data-copy]")) {
  const said = button.parentElement.querySelector("[data-copied]");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    said.textContent = "Copied";
  });
  button.hidden = !navigator.clipboard;
}
