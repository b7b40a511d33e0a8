// Things of a page that can be pressed or filled in and have no name for a reader of screens.
window.nameless = () =>
  [...document.querySelectorAll("button, a[href], input, select, textarea, [role=img], [role=checkbox]")]
    .filter((e) => e.getBoundingClientRect().width > 0)
    .filter((e) => {
      const label = e.getAttribute("aria-label") || e.title || e.placeholder || e.textContent.trim();
      return !label && !(e.labels && [...e.labels].some((l) => l.textContent.trim()));
    })
    .map((e) => e.outerHTML.slice(0, 120));
