export type Point = readonly [x: number, y: number];

/** A shape says how far a point is outside it: negative inside, in units of the picture. */
export type Shape = (x: number, y: number) => number;

export const disc =
  ([cx, cy]: Point, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;

/** A line with round ends. */
export const stroke =
  ([ax, ay]: Point, [bx, by]: Point, width: number): Shape =>
  (x, y) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - dx * along, y - ay - dy * along) - width / 2;
  };

/** A rectangle with rounded corners, from its top left. */
export const plate =
  ([left, top]: Point, [width, height]: Point, corner: number): Shape =>
  (x, y) => {
    const dx = Math.abs(x - left - width / 2) - width / 2 + corner;
    const dy = Math.abs(y - top - height / 2) - height / 2 + corner;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
  };

/** A polygon without dents, its corners clockwise on the screen. */
export const polygon =
  (...corners: Point[]): Shape =>
  (x, y) =>
    Math.max(
      ...corners.map(([ax, ay], i) => {
        const [bx, by] = corners[(i + 1) % corners.length]!;
        return ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / Math.hypot(bx - ax, by - ay);
      }),
    );

/** What both have: two discs give a leaf. */
export const both =
  (one: Shape, other: Shape): Shape =>
  (x, y) =>
    Math.max(one(x, y), other(x, y));

export const without =
  (one: Shape, other: Shape): Shape =>
  (x, y) =>
    Math.max(one(x, y), -other(x, y));

/** The outline of a shape, drawn along its edge. */
export const outline =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y)) - width / 2;
