/** Where signs stand within shapes, and how large a map may be. Pure. */

/** Outer rings of a GeoJSON geometry. */
function outlines(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings[0]);
}

/** Twice the signed area of a ring. */
function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return sum;
}

/** The box around rings: {west, east, south, north}. */
function boxOf(rings) {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const ring of rings) {
    for (const [x, y] of ring) {
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    }
  }
  return box;
}

/** The widest stretch of a ring along a parallel: {west, east}. */
function stretch(ring, y) {
  const cuts = [];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1];
    const [bx, by] = ring[i];
    if (ay > y !== by > y) {
      cuts.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  cuts.sort((a, b) => a - b);
  let widest = { west: cuts[0], east: cuts[0] };
  for (let i = 1; i < cuts.length; i += 2) {
    if (cuts[i] - cuts[i - 1] > widest.east - widest.west) {
      widest = { west: cuts[i - 1], east: cuts[i] };
    }
  }
  return widest;
}

/** Parallels that are tried, as parts of the height from the south. */
const PARALLELS = [0.5, 0.4, 0.6, 0.3, 0.7];

/** Where the sign of a shape stands, always inside of it: {at: [x, y], west, east}. */
export function middle(geometry) {
  const ring = outlines(geometry).reduce((a, b) => (Math.abs(area(b)) > Math.abs(area(a)) ? b : a));
  const { south, north } = boxOf([ring]);
  const tried = PARALLELS.map((part) => {
    const y = south + (north - south) * part;
    return { y, ...stretch(ring, y) };
  });
  const best = tried.reduce((a, b) => (b.east - b.west > (a.east - a.west) * 1.25 ? b : a));
  return { at: [(best.west + best.east) / 2, best.y], west: best.west, east: best.east };
}

/** How wide a degree of longitude is to one of latitude, and the map's width to its height. */
export function proportions(collection) {
  const box = boxOf(collection.features.flatMap((f) => outlines(f.geometry)));
  const degree = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  return { degree, ratio: ((box.east - box.west) * degree) / (box.north - box.south) };
}

/** Length of the longer side of a map of that ratio that fits into a box of pixels. */
export function fit(ratio, width, height) {
  return ratio > 1 ? Math.min(width, height * ratio) : Math.min(height, width / ratio);
}
