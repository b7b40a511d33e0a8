// Runs before the first paint, so that no page flashes in another theme or language.
(function () {
  "use strict";
  var root = document.documentElement;
  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch (e) {
      return null; // storage may be forbidden
    }
  }
  var asked = new URLSearchParams(location.search);
  root.dataset.theme = asked.get("theme") || kept("fengsui.theme") || "dark";
  root.lang = (asked.get("lang") || kept("fengsui.lang") || "zh") === "en" ? "en" : "zh-CN";
  if (asked.has("wall")) {
    root.classList.add("wall");
  }
})();
