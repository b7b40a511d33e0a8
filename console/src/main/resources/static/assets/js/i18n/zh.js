/** All texts, Chinese. */
import common from "./zh/common.js";
import terms from "./zh/terms.js";
import board from "./zh/board.js";
import evidence from "./zh/evidence.js";
import incidents from "./zh/incidents.js";
import access from "./zh/access.js";
import work from "./zh/work.js";

export default { ...common, ...terms, ...board, ...evidence, ...incidents, ...access, ...work };
