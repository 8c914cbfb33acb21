import { inflateSync } from 'node:zlib'
import { create, type Font } from 'fontkit'

export interface ReadPdf {
  readonly pages: number
  /** What a reader finds when searching, line by line. */
  readonly text: string
  /** Characters on the paper that are blank there, though they aren't spaces. */
  readonly blank: readonly string[]
}

interface Part {
  readonly head: string
  readonly content: Buffer
}

/** The objects of the file as its table of contents finds them: one that is off by a byte is none. */
function partsOf(bytes: Buffer): Map<number, Part> {
  const file = bytes.toString('latin1')
  const startsAt = Number(/startxref\n(\d+)\n%%EOF/.exec(file.slice(-64))?.[1])
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] ?\n)+)/.exec(file.slice(startsAt))
  if (!file.startsWith('%PDF-1.') || table === null)
    throw new Error('no PDF, or its table isn’t where it says')
  const parts = new Map<number, Part>()
  for (const [number, line] of (table[2] ?? '').trim().split(/ ?\n/).entries()) {
    if (line.endsWith('f')) continue
    const at = Number(line.slice(0, 10))
    const found = new RegExp(`^${number} 0 obj\\n`).exec(file.slice(at, at + 20))
    if (found === null) throw new Error(`object ${number} isn’t at ${at}`)
    const end = file.indexOf('endobj', at)
    const streamAt = file.indexOf('stream\n', at)
    const hasStream = streamAt !== -1 && streamAt < end
    const head = file.slice(at, hasStream ? streamAt : end)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const raw = hasStream ? bytes.subarray(streamAt + 7, streamAt + 7 + length) : Buffer.alloc(0)
    parts.set(number, { head, content: /\/FlateDecode/.test(head) ? inflateSync(raw) : raw })
  }
  return parts
}

const referred = (parts: Map<number, Part>, { head }: Part, name: string): Part => {
  const part = parts.get(Number(new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(head)?.[1]))
  if (part === undefined) throw new Error(`no ${name} in ${head}`)
  return part
}

/** Which characters a glyph of the font stands for. */
function charactersOf(map: string): Map<number, string> {
  const found = new Map<number, string>()
  const words = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    for (const [i, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      found.set(parseInt(from, 16) + i, words(hex))
  return found
}

/**
 * Reads a PDF as far as ours go: one font in two-byte glyphs. What text says and what is drawn are two things: for each glyph
 * on a page the embedded font is asked for its outline.
 */
export function readPdf(bytes: Buffer): ReadPdf {
  const parts = partsOf(bytes)
  const all = [...parts.values()]
  const fontPart = all.find(({ head }) => head.includes('/Subtype /Type0'))
  if (fontPart === undefined) throw new Error('no font')
  const characters = charactersOf(referred(parts, fontPart, 'ToUnicode').content.toString('latin1'))
  const descriptor = referred(parts, referred(parts, fontPart, 'DescendantFonts'), 'FontDescriptor')
  const font = create(referred(parts, descriptor, 'FontFile2').content) as Font
  const pages = all.filter(({ head }) => /\/Type \/Page\n/.test(head))
  const lines: string[] = []
  const blank = new Set<string>()
  for (const page of pages) {
    const content = referred(parts, page, 'Contents').content.toString('latin1')
    for (const [, shown = ''] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g)?.map((one) => parseInt(one, 16)) ?? [],
      )
      for (const glyph of glyphs) {
        const said = characters.get(glyph) ?? '�'
        if (said.trim() !== '' && (font.getGlyph(glyph)?.path.commands.length ?? 0) === 0) blank.add(said)
      }
      lines.push(glyphs.map((glyph) => characters.get(glyph) ?? '�').join(''))
    }
  }
  return { pages: pages.length, text: lines.join('\n'), blank: [...blank] }
}
