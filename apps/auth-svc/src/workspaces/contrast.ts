const WHITE = '#ffffff';
const BLACK = '#000000';
/** WCAG 2.2 AA: text, and what one must be able to make out besides. */
const READABLE = 4.5;
const VISIBLE = 3;

/** WCAG's contrast of two colours such as `#2563eb`: from 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Whether buttons and marks in this colour stand out from a white page. */
export function standsOut(color: string): boolean {
  return contrast(color, WHITE) >= VISIBLE;
}

/** What can be read on this colour; one of the two always can. */
export function textOn(color: string): string {
  return contrast(color, WHITE) >= READABLE ? WHITE : BLACK;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
