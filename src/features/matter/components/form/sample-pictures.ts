import type { Sample } from '@talent/contract/matter'

const svg = (inner: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">${inner}<text x="160" y="112" font-size="44" fill="#C7563D" fill-opacity=".35" text-anchor="middle" transform="rotate(-18 160 100)">样图</text></svg>`,
  )}`
const sheet = (x: number, y: number, w: number, h: number, fill = '#FFFFFF') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="6" fill="${fill}" stroke="#8FA6A6"/>`
const lines = (x: number, w: number, ys: readonly number[]) =>
  ys.map((y) => `<rect x="${x}" y="${y}" width="${w}" height="5" rx="2" fill="#C9D3D3"/>`).join('')
const face = (x: number, y: number) =>
  `<rect x="${x}" y="${y}" width="44" height="56" fill="#E3ECEB"/><circle cx="${x + 22}" cy="${y + 22}" r="11" fill="#A9BCBB"/><path d="M${x + 4} ${y + 56}c2-18 34-18 36 0z" fill="#A9BCBB"/>`
const seal = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="18" fill="none" stroke="#C7563D" stroke-width="2"/><circle cx="${x}" cy="${y}" r="5" fill="#C7563D"/>`

/** Drawn, with no words but 样图: nobody's data can be in them. */
export const SAMPLE_PICTURES: Record<Sample, string> = {
  certificate: svg(
    sheet(30, 20, 260, 160, '#FBF7EC') + face(50, 45) + lines(115, 150, [50, 66, 82, 98]) + seal(250, 150),
  ),
  card: svg(sheet(50, 35, 220, 130, '#EAF2F1') + lines(68, 110, [60, 80, 100, 135]) + face(208, 60)),
  booklet: svg(
    sheet(25, 30, 135, 140) +
      sheet(160, 30, 135, 140) +
      lines(40, 100, [55, 75, 95, 115]) +
      face(180, 50) +
      lines(180, 95, [120, 138]) +
      seal(262, 85),
  ),
  contract: svg(
    sheet(85, 10, 150, 180) +
      lines(100, 120, [30, 46, 62, 78, 94, 110]) +
      lines(100, 50, [150, 164]) +
      seal(205, 155),
  ),
  statement: svg(
    sheet(85, 10, 150, 180) +
      lines(125, 70, [26]) +
      lines(100, 120, [52, 68, 84, 100]) +
      lines(150, 70, [150]) +
      seal(200, 150),
  ),
}
