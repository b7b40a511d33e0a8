/** Keys for those who watch all day. Pure. */

const WRITING = new Set(["INPUT", "TEXTAREA", "SELECT"]);
const PRESSING = new Set(["BUTTON", "A"]);

/** A listener that calls the action of a key, unless somebody writes or holds a modifier. */
export function keys(actions) {
  return (event) => {
    const target = event.target?.tagName;
    const action = actions[event.key];
    const held = event.ctrlKey || event.metaKey || event.altKey;
    const own = event.key === "Enter" && PRESSING.has(target);
    if (!action || held || own || WRITING.has(target) || document.querySelector("dialog[open]")) {
      return;
    }
    event.preventDefault();
    action();
  };
}
