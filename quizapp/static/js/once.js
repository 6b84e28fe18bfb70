// A form that a double click must not send twice: starting a quiz makes the guest who starts it.

for (const form of document.querySelectorAll("form[data-once]")) {
  let isSent = false;
  form.addEventListener("submit", (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
  });
  // Back from the next page, the form may be sent anew.
  addEventListener("pageshow", () => { isSent = false; });
}
