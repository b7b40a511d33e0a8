/** Where tiles and names stand on the map. Pure. */

/**
 * Places of leaves and of names of the areas around them.
 * tiles: the board's tiles; returns {columns, rows, leaves, names: [{tile, x, y}]}.
 * Areas without a place (a pack without a map) are laid out in rows.
 */
export function layout(tiles) {
  const parents = new Set(tiles.map((t) => t.parent).filter(Boolean));
  const leaves = tiles.filter((t) => !parents.has(t.code));
  const placed = leaves.every((t) => t.x !== null && t.x !== undefined) ? leaves : inRows(leaves);
  const columns = Math.max(...placed.map((t) => t.x)) + 1;
  const rows = Math.max(...placed.map((t) => t.y)) + 1;
  const groups = tiles.filter((t) => parents.has(t.code) && t.parent);
  const whole = tiles.filter((t) => parents.has(t.code) && !t.parent);
  const taken = new Set(placed.map(cell));
  const names = [...groups, ...whole].map((tile) => {
    const own = placed.filter((t) => t.parent === tile.code);
    const at = own.length ? nearest(own, taken, columns, rows) : corner(taken, columns, rows);
    if (at) {
      taken.add(cell(at));
    }
    return at && { tile, ...at };
  });
  return { columns, rows, leaves: placed, names: names.filter(Boolean) };
}

function inRows(leaves) {
  const columns = Math.ceil(Math.sqrt(leaves.length * 1.2));
  return leaves.map((t, i) => ({ ...t, x: i % columns, y: Math.floor(i / columns) }));
}

function cell(at) {
  return at.x + "," + at.y;
}

function free(taken, columns, rows) {
  const cells = [];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      if (!taken.has(x + "," + y)) {
        cells.push({ x, y });
      }
    }
  }
  return cells;
}

/** The free cell that most of a group's tiles touch, side by side before above. */
function nearest(own, taken, columns, rows) {
  const score = (c) =>
    own.reduce((sum, t) => {
      const dx = Math.abs(t.x - c.x);
      const dy = Math.abs(t.y - c.y);
      return sum + (dx === 1 && dy === 0 ? 4 : dx === 0 && dy === 1 ? 3 : 1 / (1 + dx * dx + dy * dy));
    }, 0);
  return best(free(taken, columns, rows), score);
}

function corner(taken, columns, rows) {
  return best(free(taken, columns, rows), (c) => -(c.x + c.y));
}

function best(cells, score) {
  return cells.reduce((a, c) => (a === null || score(c) > score(a) ? c : a), null);
}
