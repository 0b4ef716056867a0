const { abs, max, min, sqrt } = Math;
const length = (dx: number, dy: number): number => sqrt(dx * dx + dy * dy);

export type Point = readonly [x: number, y: number];

/** A shape says how far a point is outside it: negative inside, in units of the picture. */
export type Shape = (x: number, y: number) => number;

export const disc =
  ([cx, cy]: Point, radius: number): Shape =>
  (x, y) =>
    length(x - cx, y - cy) - radius;

/** A line with round ends. */
export const stroke =
  ([ax, ay]: Point, [bx, by]: Point, width: number): Shape =>
  (x, y) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = min(1, max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return length(x - ax - dx * along, y - ay - dy * along) - width / 2;
  };

/** A rectangle with rounded corners, from its top left. */
export const plate =
  ([left, top]: Point, [width, height]: Point, corner: number): Shape =>
  (x, y) => {
    const dx = abs(x - left - width / 2) - width / 2 + corner;
    const dy = abs(y - top - height / 2) - height / 2 + corner;
    return length(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - corner;
  };

/** A polygon without dents, its corners clockwise on the screen. */
export const polygon =
  (...corners: Point[]): Shape =>
  (x, y) =>
    max(
      ...corners.map(([ax, ay], i) => {
        const [bx, by] = corners[(i + 1) % corners.length]!;
        return ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length(bx - ax, by - ay);
      }),
    );

/** What both have: two discs give a leaf. */
export const both =
  (one: Shape, other: Shape): Shape =>
  (x, y) =>
    max(one(x, y), other(x, y));

export const without =
  (one: Shape, other: Shape): Shape =>
  (x, y) =>
    max(one(x, y), -other(x, y));

/** The outline of a shape, drawn along its edge. */
export const outline =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    abs(shape(x, y)) - width / 2;
