import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { ROOT } from './lib.ts'

/** Pictures of the cards one forwards a page with (5:4, as WeChat shows them), from the icons. Without words: the title is beside them. */
const CARDS = { policy: 'policy', notice: 'announce', post: 'recruit' }
const [WIDTH, HEIGHT, ICON] = [500, 400, 176]

for (const [card, icon] of Object.entries(CARDS)) {
  const drawing = readFileSync(join(ROOT, `src/assets/icons/${icon}.svg`), 'utf8')
    .replace(/#14262a/gi, '#0f5f66')
    .replace(/<svg([^>]*)>/, (_, attributes: string) => {
      const kept = attributes.replace(/\s(width|height)="[^"]*"/g, '')
      return `<svg${kept} x="${(WIDTH - ICON) / 2}" y="${(HEIGHT - ICON) / 2}" width="${ICON}" height="${ICON}">`
    })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#dbeae7"/><circle cx="250" cy="200" r="148" fill="#fff"/>${drawing}</svg>`
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, compressionLevel: 9 })
    .toBuffer()
  writeFileSync(join(ROOT, `src/assets/share/${card}.png`), png)
  console.log(`${card}.png ${png.length} bytes`)
}
