import sharp from 'sharp'
import { createDrawing, widthOf, type Drawing, type Style } from './drawing.ts'

/** What stands on a long picture one forwards, as words. */
export interface Poster {
  /** 第 N 期; null where what is published has no number, then `kind` stands there. */
  readonly issue: number | null
  readonly kind: string
  readonly title: string
  /** How much of it: 28 个岗位, 招 41 人. */
  readonly sizes: string
  /** Until when. */
  readonly until: string
  readonly rowsTitle: string
  readonly rows: readonly { readonly title: string; readonly sub: string; readonly aside: string | null }[]
  /** What isn't on it. */
  readonly more: string | null
  readonly how: { readonly title: string; readonly words: string } | null
  /** Beside the code; `picture` is a PNG in base64, null where there is no address a code could lead to. */
  readonly code: {
    readonly picture: string | null
    readonly title: string
    readonly lines: readonly string[]
  }
  readonly foot: string
}

/** The picture on the card a page is forwarded with, 5:4. */
export type ShareCard = Pick<Poster, 'issue' | 'kind'> & {
  /** The title stands beside the picture. */
  readonly line: string
}

const COLOR = {
  primary: '#0f5f66',
  onPrimary: '#ffffff',
  muted: '#cfe4e1',
  divider: '#9cc7c4',
  ink: '#14262a',
  ink700: '#3a4c51',
  ink500: '#566469',
  line: '#e2e8e6',
  tint: '#ebf3f1',
} as const
const BRAND = '人才服务'
const AREA = '示范区'
/** The brand's mark, in a square of 40. */
const MARK =
  '<path d="M20.5 9.5C20 18 16.5 25.5 9.5 30.5" fill="none" stroke="#fff" stroke-width="4.2" stroke-linecap="round"/>' +
  '<path d="M20.3 17.5c1.5 5.5 5 10 10.2 13" fill="none" stroke="#8CC9C2" stroke-width="4.2" stroke-linecap="round"/>'

const style = (size: number, color: string, more?: Partial<Style>): Style => ({ size, color, ...more })

const [WIDTH, INSET] = [375, 24]
const INNER = WIDTH - 2 * INSET
/** A phone's screen has two or three pixels to a point: at two it is sharp, and still small enough to send. */
const PIXELS = 2
/** For a scan from a screen or a print. */
const CODE = 104

type Numbered = Pick<Poster, 'issue' | 'kind'>

/** `第 12 期` with a large number, or the kind of notice where there is none. Answers how high it is. */
function putNumber(drawing: Drawing, x: number, y: number, { issue, kind }: Numbered, large: number): number {
  const small = style(15, COLOR.onPrimary)
  if (issue === null) return drawing.words(kind, x, y, small, { width: INNER, most: 1 })
  const figure = style(large, COLOR.onPrimary, { bold: true, leading: 1.25 })
  const beside = { ...small, leading: (2 * large * 1.25 - large * 0.98) / 15 }
  let at = x
  for (const [words, as] of [
    ['第', beside],
    [String(issue), figure],
    ['期', beside],
  ] as const) {
    drawing.words(words, at, y, as, { width: INNER })
    at += widthOf(words, as.size) + 6
  }
  return large * 1.25
}

const bold = (size: number, color: string, leading?: number) => style(size, color, { bold: true, leading })

/** Mark, name and area in a line of 26 from this place. */
function putBrand(drawing: Drawing, x: number, y: number): void {
  const room = { width: INNER }
  const area = x + 26 + widthOf(BRAND, 17) + 10
  drawing.shape(MARK, x - 4, y - 2, 0.7)
  drawing.words(BRAND, x + 26, y, bold(17, COLOR.onPrimary), room)
  drawing.box(area, y + 6, 1, 14, COLOR.divider)
  drawing.words(AREA, area + 9, y + 3, style(13, COLOR.muted), room)
}

function putHead(drawing: Drawing, poster: Poster): number {
  const room = { width: INNER }
  putBrand(drawing, INSET, 20)
  let y = 64
  y += putNumber(drawing, INSET, y, poster, 34) + 6
  y +=
    drawing.words(poster.title, INSET, y, bold(22, COLOR.onPrimary, 1.35), { ...room, most: 4, even: true }) +
    6
  y += drawing.words(poster.sizes, INSET, y, style(14, COLOR.muted), { ...room, most: 1 }) + 12
  const wide = Math.min(INNER, widthOf(poster.until, 15) + 26)
  drawing.box(INSET, y, wide, 38, COLOR.onPrimary, 8)
  drawing.words(poster.until, INSET + 13, y + 7.75, bold(15, COLOR.primary), { width: wide - 24, most: 1 })
  y += 38 + 20
  drawing.ground(0, 0, WIDTH, y, COLOR.primary)
  return y
}

const HEADING = bold(15, COLOR.primary)

function putRows(drawing: Drawing, top: number, { rowsTitle, rows, more }: Poster): number {
  let y = top + drawing.words(rowsTitle, INSET, top, HEADING, { width: INNER, most: 1 })
  for (const { title, sub, aside } of rows) {
    const beside = aside === null ? 0 : widthOf(aside, 14) + 10
    const room = { width: INNER - beside, most: 2 }
    const at = y + 10
    let high = drawing.words(title, INSET, at, style(15, COLOR.ink, { bold: true }), room)
    high += drawing.words(sub, INSET, at + high, style(12, COLOR.ink700), room)
    if (aside !== null)
      drawing.words(aside, INSET, at + (high - 21) / 2, style(14, COLOR.ink), {
        width: INNER,
        align: 'right',
      })
    y = at + high + 10
    drawing.line(INSET, y, INNER, COLOR.line)
  }
  if (more !== null) y += 10 + drawing.words(more, INSET, y + 10, style(13, COLOR.ink700), { width: INNER })
  return y + 16
}

function putCode(drawing: Drawing, top: number, { picture, title, lines }: Poster['code']): number {
  const beside = picture === null ? 0 : CODE + 12
  const room = { width: INNER - beside - 32, most: 3, even: true }
  const at = top + 16
  let y = at + drawing.words(title, INSET + 16, at, style(15, COLOR.ink, { bold: true }), room)
  for (const line of lines) y += 2 + drawing.words(line, INSET + 16, y + 2, style(12, COLOR.ink700), room)
  const high = Math.max(y - top + 16, picture === null ? 0 : CODE + 24)
  if (picture !== null) drawing.picture(picture, INSET + INNER - CODE - 12, top + (high - CODE) / 2, CODE)
  drawing.ground(INSET, top, INNER, high, COLOR.tint, 12)
  return top + high
}

const png = (svg: string): Promise<Buffer> =>
  // Few colours: a third of the size.
  sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer()

/** The long picture as PNG, 750 wide and as high as its words need. */
export function printPoster(poster: Poster): Promise<Buffer> {
  const drawing = createDrawing(WIDTH)
  let y = putHead(drawing, poster)
  if (poster.rows.length > 0) y = putRows(drawing, y + 16, poster)
  else y += 20
  if (poster.how !== null) {
    y += drawing.words(poster.how.title, INSET, y, HEADING, { width: INNER, most: 1 })
    y += drawing.words(poster.how.words, INSET, y + 2, style(14, COLOR.ink700), { width: INNER }) + 18
  }
  y = putCode(drawing, y, poster.code) + 14
  y +=
    drawing.words(poster.foot, INSET, y, style(12, COLOR.ink500), {
      width: INNER,
      align: 'center',
      even: true,
    }) + 20
  drawing.ground(0, 0, WIDTH, y, COLOR.onPrimary)
  return png(drawing.svg(y, PIXELS))
}

/** The picture of the card as PNG: WeChat shows it 5 to 4. */
export function printCard(card: ShareCard): Promise<Buffer> {
  const [wide, high, inset] = [250, 200, 20]
  const room = { width: wide - 2 * inset }
  const drawing = createDrawing(wide)
  drawing.ground(0, 0, wide, high, COLOR.primary)
  putBrand(drawing, inset, inset)
  putNumber(drawing, inset, 108, card, 32)
  drawing.words(card.line, inset, 156, style(13, COLOR.onPrimary), { ...room, most: 1 })
  return png(drawing.svg(high, 2))
}
