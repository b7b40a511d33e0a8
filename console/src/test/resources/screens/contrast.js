// Texts of a page whose contrast as drawn is below WCAG AA; run in the page by a test.
window.faintTexts = () => {
  const rgba = (s) => (s.match(/[\d.]+/g) || []).map(Number);
  const over = (top, under) => {
    const a = top[3] === undefined ? 1 : top[3];
    return [0, 1, 2].map((i) => top[i] * a + under[i] * (1 - a));
  };
  const luminance = (c) => {
    const [r, g, b] = c.map((x) => ((x /= 255) <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.backgroundImage !== "none") {
        return null; // hatching: its two colours are in the palette's test
      }
      layers.push(rgba(style.backgroundColor));
      if (layers.at(-1)[3] === undefined) {
        break;
      }
    }
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const found = [];
  for (const e of document.querySelectorAll("body *")) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    const style = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    const shown = box.width > 1 && style.visibility === "visible" && !e.disabled && !e.closest(".sr, .skip, svg, noscript, :disabled");
    const back = own && shown ? ground(e) : null;
    if (back) {
      const ink = over(rgba(style.color), back);
      const [a, b] = [luminance(ink), luminance(back)].sort((x, y) => y - x);
      const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
      const ratio = (a + 0.05) / (b + 0.05);
      if (ratio < (large ? 3 : 4.5)) {
        found.push(`${ratio.toFixed(2)} ${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 30)}`);
      }
    }
  }
  return found;
};
