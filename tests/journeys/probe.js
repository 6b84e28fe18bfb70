// What the soundness checks ask of a page: an object of functions. Nothing of it stays in the page.
(() => {
  const CONTROLS =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=true], [onclick], " +
    "[role=button], [role=link], [role=checkbox], [role=switch]";
  const STOPS = `${CONTROLS}, [tabindex]:not([tabindex^="-"])`;
  const TARGET = 43.5; // 44 px, less what rounding may take
  const RING = 2; // the thinnest outline that counts as seen, in px
  const CONTRAST = 3; // WCAG 1.4.11, for what is not text
  const TEXT_CONTRAST = 4.5; // WCAG 1.4.3
  const LETTER = /[\p{L}\p{N}]/u;

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  let stops = []; // of the keyboard walk, in the order of the document
  let resting = new Map(); // how each looked before it had the focus
  let spaced = null; // the style sheet of the text-spacing check

  const style = (element, pseudo) => getComputedStyle(element, pseudo);
  const words = (text) => text.replace(/\s+/g, " ").trim();

  function name(element) {
    const tag = element.localName + (element.id ? `#${element.id}` : "");
    const classes = [...element.classList].map((c) => `.${c}`).join("");
    const text = element.innerText ?? element.textContent; // what SVG draws has no innerText
    const told = element.getAttribute("aria-label") || text || element.labels?.[0]?.innerText || element.value || "";
    return `${tag}${classes} “${words(told).slice(0, 50)}”`;
  }

  function isShown(element) {
    return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  }

  function isVisuallyHidden(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      const { overflowX, clipPath } = style(at);
      if (overflowX !== "visible" && box.width <= 1.5 && box.height <= 1.5) return true;
      if (clipPath === "inset(50%)") return true;
    }
    return false;
  }

  const isOffPage = ({ right, bottom }) => right + scrollX <= 0 || bottom + scrollY <= 0;
  const isUsable = (element) => isShown(element) && !element.matches(":disabled") && !element.closest("[inert]");

  function listTexts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      if (LETTER.test(walker.currentNode.data) && isShown(walker.currentNode.parentElement)) found.push(walker.currentNode);
    }
    return found;
  }

  // Colours

  function rgba(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  }

  function luminance([red, green, blue]) {
    const [r, g, b] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(rgba(one)), luminance(rgba(other))].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  // The colour that these colours give, each painted over the next.
  function blend(colours) {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of [...colours, "canvas"].reverse()) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return `rgb(${red} ${green} ${blue})`;
  }

  function layers(element) {
    const found = [];
    for (let at = element; at; at = at.parentElement) {
      found.push(style(at).backgroundColor);
      if (rgba(found.at(-1))[3] > 250) break;
    }
    return found;
  }

  const backdrop = (element) => blend(layers(element));

  function neededContrast(element) {
    const { fontSize, fontWeight } = style(element);
    const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && fontWeight >= 700);
    return isLarge ? CONTRAST : TEXT_CONTRAST;
  }

  function paleText() {
    const faults = [];
    for (const parent of new Set(listTexts().map((node) => node.parentElement))) {
      if (parent.closest(":disabled, [aria-disabled=true]") || isVisuallyHidden(parent)) continue;
      const colour = parent.closest("svg") ? style(parent).fill : style(parent).color;
      const reached = contrast(blend([colour, ...layers(parent)]), backdrop(parent));
      if (reached < neededContrast(parent)) faults.push(`${name(parent)}: contrast ${reached.toFixed(2)}`);
    }
    return faults;
  }

  // The keyboard walk

  function isOneOfGroup(element) {
    if (element.type !== "radio" || !element.name) return false;
    const group = [...document.querySelectorAll("input[type=radio]")].filter(
      (other) => other.name === element.name && other.form === element.form && isUsable(other),
    );
    return element !== (group.find((other) => other.checked) ?? group[0]);
  }

  function listStops() {
    return [...document.querySelectorAll(STOPS)].filter(
      (element) => isUsable(element) && !element.closest("[aria-hidden=true]") && !isOneOfGroup(element),
    );
  }

  // Where the sign of an element's focus may be drawn: on it, its label, or what wraps it closely.
  function bearers(element) {
    const wraps = [element.parentElement, element.parentElement?.parentElement].filter(
      (wrap) => wrap && wrap !== document.body && wrap.querySelectorAll(STOPS).length === 1,
    );
    const beside = element.matches("input") && element.nextElementSibling ? [element.nextElementSibling] : [];
    return [element, ...(element.labels ?? []), ...wraps, ...beside];
  }

  function look(element) {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, borderWidth } =
      style(element);
    return { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, borderWidth };
  }

  function hasRing({ outlineStyle, outlineWidth, outlineColor }, element) {
    if (outlineStyle === "auto") return true;
    if (outlineStyle === "none" || parseFloat(outlineWidth) < RING) return false;
    return contrast(outlineColor, backdrop(element.parentElement ?? element)) >= CONTRAST;
  }

  function hasChanged(before, after) {
    if (before.boxShadow !== after.boxShadow && after.boxShadow !== "none") return true;
    if (contrast(before.backgroundColor, after.backgroundColor) >= CONTRAST) return true;
    const isWide = parseFloat(after.borderWidth) >= RING;
    return isWide && contrast(before.borderColor, after.borderColor) >= CONTRAST;
  }

  function isIndicated(element) {
    return bearers(element).some((bearer) => {
      const before = resting.get(bearer);
      const after = look(bearer);
      const hadRing = before && hasRing(before, bearer);
      return (!hadRing && hasRing(after, bearer)) || (before && hasChanged(before, after));
    });
  }

  function placeOf(element) {
    const bearer = isVisuallyHidden(element) || element.offsetWidth < 2 ? (element.labels?.[0] ?? element) : element;
    return [...bearer.getClientRects()].find((box) => box.width && box.height) ?? bearer.getBoundingClientRect();
  }

  function isObscured(element) {
    const box = placeOf(element);
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < 1 || bottom - top < 1) return true;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const labels = [...(element.labels ?? [])];
    return !hit || !(element.contains(hit) || labels.some((label) => label.contains(hit)) || hit.contains(element));
  }

  function beginWalk() {
    document.activeElement?.blur();
    stops = listStops();
    resting = new Map(stops.flatMap(bearers).map((bearer) => [bearer, look(bearer)]));
    return stops.length;
  }

  const focusLast = () => stops.at(-1)?.focus();
  const nameFocused = () => name(document.activeElement);

  function hasLeft() {
    const element = document.activeElement;
    return !element || element === document.body || element === document.documentElement;
  }

  // Where a press of Tab has led: null when it has left the page.
  function step() {
    const element = document.activeElement;
    if (hasLeft()) return null;
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
    const faults = [];
    if (!isIndicated(element)) faults.push(`focus is not seen on ${name(element)}`);
    if (isObscured(element)) faults.push(`with the focus, something hides ${name(element)}`);
    return { stop: stops.indexOf(element), name: name(element), faults };
  }

  const nameStop = (index) => name(stops[index]);

  // Targets

  function hitArea(element) {
    const boxes = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  }

  // Text beside the link, in the same lines: then the line sets its height (the exception of WCAG 2.5.5).
  // In a paragraph the text may be a link too, and a link may be a whole sentence.
  function isInText(element) {
    if (style(element).display !== "inline" || element.matches("button, input, select, textarea")) return false;
    let block = element.parentElement;
    while (style(block).display === "inline") block = block.parentElement;
    const isParagraph = block.localName === "p";
    if (isParagraph && /[.?!][”"')]*$/.test(words(element.innerText))) return true;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const isApart = isParagraph ? !element.contains(parent) : !parent.closest(CONTROLS);
      const isOther = isApart && LETTER.test(walker.currentNode.data);
      if (isOther && isShown(parent) && !isVisuallyHidden(parent)) return true;
    }
    return false;
  }

  // Whether a finger's width around the middle of the element reaches it, by a margin that lies around it.
  function isReachedAround(element, area) {
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const { left, right, top, bottom } = hitArea(element);
    const reach = TARGET / 2 - 0.5;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const wide = area.width >= TARGET ? [0] : [-reach, reach];
    const high = area.height >= TARGET ? [0] : [-reach, reach];
    const parts = [element, ...(element.labels ?? [])];
    return wide.every((dx) =>
      high.every((dy) => parts.some((part) => part.contains(document.elementFromPoint(x + dx, y + dy)))),
    );
  }

  function smallTargets() {
    return [...document.querySelectorAll(CONTROLS)]
      .filter((element) => isUsable(element))
      .map((element) => [element, hitArea(element)])
      .filter(([, area]) => (area.width < TARGET || area.height < TARGET) && !isOffPage(area))
      .filter(([element]) => !isInText(element) && !(isVisuallyHidden(element) && !element.labels?.length))
      .filter(([element, area]) => !isReachedAround(element, area))
      .map(([element, area]) => `${name(element)}: ${Math.round(area.width)} x ${Math.round(area.height)} px`);
  }

  // Room for text

  const SCROLLS = ["auto", "scroll"];

  function scroller(element) {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (style(at).overflowX !== "visible") return at;
    }
    return null;
  }

  function overflowing(width) {
    const out = [...document.body.querySelectorAll("*")].filter(
      (element) =>
        isShown(element) &&
        !element.closest("svg *") &&
        element.getBoundingClientRect().right + scrollX > width + 1 &&
        !scroller(element),
    );
    const deepest = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
    const faults = deepest.map((element) => `${name(element)} ends at ${Math.round(element.getBoundingClientRect().right)} px`);
    const whole = document.scrollingElement.scrollWidth;
    if (whole > width && !faults.length) faults.push(`the page is ${whole} px wide`);
    return faults;
  }

  function scrollingText() {
    return [...document.body.querySelectorAll("*")]
      .filter((element) => isShown(element) && SCROLLS.includes(style(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && !element.matches("input, textarea, select"))
      .filter((element) => !element.querySelector("table, svg, img, pre") && !element.matches("pre"))
      .map(name);
  }

  function setTextSpacing(isOn) {
    if (isOn) {
      spaced = new CSSStyleSheet(); // a constructed sheet: the page's policy has nothing to say about it
      spaced.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
    } else {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spaced);
    }
  }

  function textBoxes(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((box) => box.width > 1);
  }

  // The box that cuts the text off, or that it runs out of though it is drawn around it; else undefined.
  function tooSmallFor(node) {
    const boxes = textBoxes(node);
    for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
      const { display, overflowX, overflowY, position, backgroundColor, borderTopWidth, borderTopStyle } = style(at);
      if (display === "inline" || display === "contents") continue;
      const isDrawn = rgba(backgroundColor)[3] > 0 || (borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0);
      const box = at.getBoundingClientRect();
      const isOver = boxes.some((text) => text.bottom > box.bottom + 1.5 || text.top < box.top - 1.5);
      const isBeside = boxes.some((text) => text.right > box.right + 1.5 || text.left < box.left - 1.5);
      const cutsY = overflowY === "hidden" || overflowY === "clip";
      const cutsX = overflowX === "hidden" || overflowX === "clip";
      if ((isOver && (cutsY || isDrawn)) || (isBeside && (cutsX || isDrawn))) return at;
      if (SCROLLS.includes(overflowX) || SCROLLS.includes(overflowY) || position === "fixed") return undefined;
    }
    return undefined;
  }

  function clippedText() {
    const faults = [];
    for (const node of listTexts()) {
      const parent = node.parentElement;
      if (isVisuallyHidden(parent) || isOffPage(parent.getBoundingClientRect())) continue;
      const box = tooSmallFor(node);
      if (box) faults.push(`“${words(node.data).slice(0, 50)}” does not fit ${name(box)}`);
    }
    return faults;
  }

  function headings() {
    return [...document.querySelectorAll("h1")].filter(isShown).map((heading) => words(heading.textContent));
  }

  return {
    beginWalk, focusLast, nameFocused, hasLeft, step, nameStop,
    paleText, smallTargets, overflowing, scrollingText, setTextSpacing, clippedText, headings,
  };
})();
