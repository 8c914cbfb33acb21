import LineBreaker from 'linebreak'
import { drawable, typeface } from './typeface.ts'

/** How words are set; lengths in points of the drawing. */
export interface Style {
  readonly size: number
  readonly color: string
  /** The one weight of the font, drawn with a broader stroke. */
  readonly bold?: boolean
  /** From one line to the next, as a multiple of the size. */
  readonly leading?: number
}

interface Room {
  readonly width: number
  /** Lines; what is beyond ends in …. */
  readonly most?: number
  readonly align?: 'left' | 'center' | 'right'
  /** Lines about as long as each other: none of a single letter at the end. */
  readonly even?: boolean
}

const LEADING = 1.5
/** Of the size: about what the font's own bold has more. */
const BOLD = 0.035

/** How wide these words are. */
export function widthOf(words: string, size: number): number {
  const { font } = typeface()
  return (font.layout(words).advanceWidth / font.unitsPerEm) * size
}

/** One after the other as many of these as fit, at least one. */
function* packed(pieces: readonly string[], size: number, width: number): Generator<string> {
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      yield line.trimEnd()
      line = ''
    }
    line += piece
  }
  if (line !== '') yield line.trimEnd()
}

/** Where Unicode lets a line end (UAX #14): no 、 begins one. */
function piecesOf(words: string): string[] {
  const breaker = new LineBreaker(words)
  const pieces: string[] = []
  let from = 0
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    pieces.push(words.slice(from, found.position))
    from = found.position
  }
  return pieces
}

const paragraphLines = (paragraph: string, size: number, width: number): string[] => {
  // What may not be broken and is too wide is broken all the same.
  const pieces = piecesOf(paragraph).flatMap((piece) =>
    widthOf(piece.trimEnd(), size) > width ? Array.from(piece) : [piece],
  )
  return [...packed(pieces, size, width)]
}

/** The same lines as narrow as they may be without becoming more. */
function evened(lines: readonly string[], paragraph: string, size: number, width: number): string[] {
  const narrower = (width - widthOf(paragraph, size) / lines.length) / size
  for (let less = Math.floor(narrower); less > 0; less--) {
    const tried = paragraphLines(paragraph, size, width - less * size)
    if (tried.length === lines.length) return tried
  }
  return [...lines]
}

/** Words as lines of this width. */
export function linesOf(words: string, size: number, { width, most = Infinity, even }: Room): string[] {
  const lines = drawable(words)
    .split('\n')
    .flatMap((paragraph) => {
      const made = paragraphLines(paragraph, size, width)
      return even && made.length > 1 ? evened(made, paragraph, size, width) : made
    })
  if (lines.length <= most) return lines
  const letters = Array.from(lines[most - 1] ?? '')
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) letters.pop()
  return [...lines.slice(0, most - 1), `${letters.join('')}…`]
}

const round = (length: number): number => Math.round(length * 100) / 100

/**
 * A drawing as SVG without any text in it: words are the outlines of the font we bring, so that it looks the same on every
 * machine, whatever fonts that has. Lengths are points; y grows downwards.
 */
export function createDrawing(width: number) {
  const { font } = typeface()
  const parts: string[] = []

  /** One line; y is its baseline. */
  function outline(line: string, x: number, y: number, { size, color, bold }: Style): void {
    const { glyphs, positions } = font.layout(line)
    const scale = size / font.unitsPerEm
    let at = x
    const paths = glyphs.map((glyph, i) => {
      const path = glyph.path.scale(scale, -scale).translate(at, y).toSVG()
      at += (positions[i]?.xAdvance ?? 0) * scale
      return path
    })
    const stroke = bold
      ? ` stroke="${color}" stroke-width="${round(size * BOLD)}" stroke-linejoin="round"`
      : ''
    parts.push(`<path d="${paths.join('')}" fill="${color}"${stroke}/>`)
  }

  return {
    /** Sets words from their top left; answers how high they are. */
    words(text: string, x: number, y: number, style: Style, room: Room): number {
      const { size, leading = LEADING } = style
      const step = size * leading
      // In the middle of its line, as a browser sets it.
      const baseline = step / 2 + (((font.ascent + font.descent) / font.unitsPerEm) * size) / 2
      const lines = linesOf(text, size, room)
      lines.forEach((line, i) => {
        const free = room.width - widthOf(line, size)
        const indent = room.align === 'center' ? free / 2 : room.align === 'right' ? free : 0
        outline(line, x + indent, y + i * step + baseline, style)
      })
      return lines.length * step
    },
    box(x: number, y: number, wide: number, high: number, fill: string, radius = 0): void {
      const size = `x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}"`
      parts.push(`<rect ${size} rx="${radius}" fill="${fill}"/>`)
    },
    /** A box below all that was drawn before it: its height is known when what stands on it is. */
    ground(x: number, y: number, wide: number, high: number, fill: string, radius = 0): void {
      const size = `x="${x}" y="${round(y)}" width="${wide}" height="${round(high)}"`
      parts.unshift(`<rect ${size} rx="${radius}" fill="${fill}"/>`)
    },
    line(x: number, y: number, wide: number, color: string): void {
      parts.push(`<path d="M${round(x)} ${round(y)}h${round(wide)}" stroke="${color}" stroke-width="0.5"/>`)
    },
    /** @param png its bytes in base64 */
    picture(png: string, x: number, y: number, size: number): void {
      const place = `x="${round(x)}" y="${round(y)}" width="${size}" height="${size}"`
      parts.push(`<image ${place} href="data:image/png;base64,${png}"/>`)
    },
    /** A drawing of our own, by its paths. */
    shape(paths: string, x: number, y: number, scale: number): void {
      parts.push(`<g transform="translate(${round(x)} ${round(y)}) scale(${scale})">${paths}</g>`)
    },
    /** @param pixels of it for a point */
    svg(height: number, pixels: number): string {
      const size = `width="${width * pixels}" height="${Math.ceil(height) * pixels}"`
      const view = `viewBox="0 0 ${width} ${Math.ceil(height)}"`
      return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view}>${parts.join('')}</svg>`
    },
  }
}
export type Drawing = ReturnType<typeof createDrawing>
