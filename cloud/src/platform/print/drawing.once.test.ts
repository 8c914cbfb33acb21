import fc from 'fast-check'
import sharp from 'sharp'
import { createDrawing, linesOf, widthOf } from './drawing.ts'
import { printCard, printPoster, type Poster } from './print-poster.ts'

const SIZE = 15
const flat = (text: string) => text.replace(/\s/g, '')

test('no sign that closes begins a line, and nothing is lost', () => {
  const words = '检测中心技术负责人、质量体系与认证管理工程师（高级），须有五年以上工作经历；面议。'
  for (let width = 60; width < 400; width += 15) {
    const lines = linesOf(words, SIZE, { width })
    expect(lines.join('')).toBe(words)
    for (const line of lines) {
      expect(line).not.toMatch(/^[、，。；）]/)
      expect(widthOf(line, SIZE)).toBeLessThanOrEqual(width)
    }
  }
})

test('whatever is written is set within its width, all of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('岗', '位', ' ', '、', '（', '）', 'W', 'word', '12', '镕', '\n'), {
        maxLength: 60,
      }),
      fc.integer({ min: 40, max: 300 }),
      fc.boolean(),
      (letters, width, even) => {
        const words = letters.join('')
        const lines = linesOf(words, SIZE, { width, even })
        expect(flat(lines.join(''))).toBe(flat(words))
        for (const line of lines) expect(widthOf(line, SIZE)).toBeLessThanOrEqual(width)
      },
    ),
    { numRuns: 300 },
  )
})

test('even lines are as many as the others, and the last is no single letter', () => {
  const title = '事业单位公开引进高层次人才公告'
  const room = { width: 14.5 * SIZE }
  expect(linesOf(title, SIZE, room)[1]).toHaveLength(1)
  const even = linesOf(title, SIZE, { ...room, even: true })
  expect(even).toHaveLength(2)
  expect(even[1]?.length).toBeGreaterThan(5)
})

test('what is beyond the last line ends in …', () => {
  const lines = linesOf('一二三四五六七八九十', SIZE, { width: 4 * SIZE, most: 2 })
  expect(lines).toEqual(['一二三四', '五六七…'])
})

test('a drawing has no words a machine’s own fonts would draw, and what the font lacks is marked', () => {
  const drawing = createDrawing(200)
  drawing.words('<b>&"\u0000\u{10ffff}', 0, 0, { size: SIZE, color: '#000000' }, { width: 200 })
  const svg = drawing.svg(40, 2)
  expect(svg).not.toMatch(/<text|<b>|&/)
  expect(linesOf('陈\u{10ffff}', SIZE, { width: 200 })).toEqual(['陈〓'])
})

const poster: Poster = {
  ...{
    issue: 12,
    kind: '企业招聘公告',
    title: '事业单位公开引进高层次人才公告',
    sizes: '28 个岗位 · 招 41 人',
  },
  until: '12月4日 周五 17:30 截止报名',
  rowsTitle: '部分岗位',
  rows: [
    { title: '新材料研发工程师', sub: '某新材料实验室，2 人，博士', aside: '25–35 万/年' },
    { title: '临床药师', sub: '', aside: null },
  ],
  more: '还有 26 个岗位，扫码看全部与条件',
  how: { title: '怎么报', words: '小程序里选岗位直接投递，一次一个。' },
  code: { picture: null, title: '打开小程序“人才服务”', lines: [] },
  foot: '公告全文以小程序内公布的为准',
}
const PRIMARY = [15, 95, 102]
const WHITE = [255, 255, 255]

/** Red, green and blue of a point. */
async function pointOf(png: Buffer, left: number, top: number): Promise<number[]> {
  const point = await sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
  return [...point]
}

test('a long picture is 750 wide, as high as its words need, and small enough to send', async () => {
  const png = await printPoster(poster)
  const { width, height = 0, format } = await sharp(png).metadata()
  expect([width, format]).toEqual([750, 'png'])
  expect(png.length).toBeLessThan(300_000)
  expect(await pointOf(png, 4, 4)).toEqual(PRIMARY)
  expect(await pointOf(png, 4, height - 4)).toEqual(WHITE)
  const longer = await printPoster({ ...poster, rows: [...poster.rows, ...poster.rows] })
  expect((await sharp(longer).metadata()).height).toBeGreaterThan(height)
})

test('a code stands where a camera finds it, with white around it', async () => {
  const code = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer()
  const png = await printPoster({
    ...poster,
    rows: [],
    how: null,
    code: { ...poster.code, picture: code.toString('base64') },
  })
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const red: [number, number][] = []
  for (let i = 0; i < data.length; i += 3)
    if (data[i] === 255 && data[i + 1] === 0) red.push([(i / 3) % info.width, Math.floor(i / 3 / info.width)])
  const across = red.map(([x]) => x)
  const down = red.map(([, y]) => y)
  // 104 points of two pixels, but for its edge.
  for (const along of [across, down]) {
    const length = Math.max(...along) - Math.min(...along) + 1
    expect(Math.abs(length - 208)).toBeLessThanOrEqual(2)
  }
  expect(Math.max(...across)).toBeLessThan(info.width - 40)
})

test('the picture of a card is 5 to 4; a notice without a number says its kind', async () => {
  const card = { issue: 12, kind: '企业招聘公告', line: `28 个岗位，${'很长'.repeat(40)}` }
  for (const issue of [12, null]) {
    const { width, height } = await sharp(await printCard({ ...card, issue })).metadata()
    expect([width, height]).toEqual([500, 400])
  }
})
