/** All texts, English. */
import common from "./en/common.js";
import terms from "./en/terms.js";
import board from "./en/board.js";
import evidence from "./en/evidence.js";
import incidents from "./en/incidents.js";
import access from "./en/access.js";
import work from "./en/work.js";

export default { ...common, ...terms, ...board, ...evidence, ...incidents, ...access, ...work };
