/* Puts events in order without leaving the page: by the arrow buttons, or by dragging with mouse, pen or finger.
 *
 * The form works without this: each arrow is a submit button, and the hidden fields hold the order.
 */
const form = document.querySelector("[data-ordering]");
const list = form.querySelector(".events");
const said = form.querySelector("[data-said]");
const EDGE = 70; // so close to the window's edge, in CSS pixels, dragging scrolls

const items = () => [...list.children];
const textOf = (item) => item.querySelector(".event-text").textContent.trim();

/** Make the buttons fit the places that the events have now. */
function renumber() {
  items().forEach((item, at, all) => {
    const [up, down] = item.querySelectorAll(".move");
    up.value = `${at}:up`;
    down.value = `${at}:down`;
    up.setAttribute("aria-disabled", String(at === 0));
    down.setAttribute("aria-disabled", String(at === all.length - 1));
  });
}

/** Say where the event is now, mark it, and keep the order on the server. */
function settle(item) {
  renumber();
  items().forEach((other) => other.classList.toggle("was-moved", other === item));
  said.textContent = `Moved to position ${items().indexOf(item) + 1} of ${items().length}: ${textOf(item)}`;
  save();
}

let saving = Promise.resolve();
let unsaved = false;

/** Send the order, one request at a time; a later move replaces one that still waits. */
function save() {
  if (unsaved) return;
  unsaved = true;
  saving = saving.then(() => {
    unsaved = false;
    const options = { method: "POST", body: new FormData(form), redirect: "manual", keepalive: true };
    return fetch(form.dataset.ordering, options).catch(() => {}); // Check sends the order again
  });
}

function moveBy(item, step) {
  const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (step < 0) other.before(item);
  else other.after(item);
  settle(item);
}

list.addEventListener("click", (event) => {
  const button = event.target.closest(".move");
  if (!button) return;
  event.preventDefault();
  const step = button.value.endsWith(":up") ? -1 : 1;
  moveBy(button.closest(".event"), step);
  button.focus();
});

let drag = null;

list.addEventListener("pointerdown", (event) => {
  const item = event.target.closest(".event");
  const onGrip = event.target.closest(".grip");
  if (!item || event.button !== 0 || event.target.closest(".move")) return;
  if (event.pointerType === "touch" && !onGrip) return; // elsewhere a finger scrolls the page
  event.preventDefault();
  drag = { item, from: items().indexOf(item), startY: event.clientY + scrollY, id: event.pointerId };
  list.setPointerCapture(event.pointerId);
  item.classList.add("is-moving");
});

list.addEventListener("pointermove", (event) => {
  if (!drag || event.pointerId !== drag.id) return;
  if (event.clientY < EDGE) scrollBy(0, -8);
  else if (event.clientY > innerHeight - EDGE) scrollBy(0, 8);
  const { item } = drag;
  let offset = event.clientY + scrollY - drag.startY;
  const above = item.previousElementSibling;
  const below = item.nextElementSibling;
  const gap = parseFloat(getComputedStyle(list).rowGap) || 0;
  if (above && offset < -(above.offsetHeight + gap) / 2) {
    above.before(item);
    drag.startY -= above.offsetHeight + gap;
  } else if (below && offset > (below.offsetHeight + gap) / 2) {
    below.after(item);
    drag.startY += below.offsetHeight + gap;
  }
  offset = event.clientY + scrollY - drag.startY;
  item.style.transform = `translateY(${offset}px)`;
});

/** Let go: keep the new place, or go back to the old one. */
function drop(keep) {
  if (!drag) return;
  const { item, from } = drag;
  drag = null;
  item.classList.remove("is-moving");
  item.style.transform = "";
  if (!keep) {
    item.remove();
    list.insertBefore(item, list.children[from] ?? null);
  }
  if (items().indexOf(item) !== from) settle(item);
}

list.addEventListener("pointerup", () => drop(true));
list.addEventListener("pointercancel", () => drop(false));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") drop(false);
});

list.classList.add("can-drag");
document.getElementById("order-hint").textContent =
  "Drag the events, or move them with the arrows, until the earliest is at the top.";
renumber();
