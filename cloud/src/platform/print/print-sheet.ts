import PDFDocument from 'pdfkit'
import { drawable, MISSING, MISSING_REMARK, typeface } from './typeface.ts'

/** One sheet of paper, as words: no layout, no data but these. */
export interface Sheet {
  readonly title: string
  /** Under the title. */
  readonly number: string
  readonly rows: readonly { readonly label: string; readonly text: string }[]
  /** Small, at the end. */
  readonly remarks: readonly string[]
}

const MARGIN = 56
const LABEL_WIDTH = 92
const INK = '#1a2a2c'
const GREY = '#5b6b6d'
const LINE = '#d5dddd'

/** The sheet as PDF, A4; as many pages as its words need. */
export function printSheet(sheet: Sheet): Promise<Buffer> {
  const { bytes } = typeface()
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    // Without one the standard Helvetica is loaded, which has no Chinese.
    font: bytes as unknown as string,
    lang: 'zh-CN',
    info: { Title: drawable(sheet.title), Producer: '', Creator: '' },
  })
  const done = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
  const width = doc.page.width - 2 * MARGIN
  const bottom = () => doc.page.height - MARGIN
  const rule = () => {
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(MARGIN + width, doc.y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke()
    doc.y += 10
  }

  doc.fillColor(INK).fontSize(20).text(drawable(sheet.title), { align: 'center' })
  doc.moveDown(0.3).fillColor(GREY).fontSize(11).text(drawable(sheet.number), { align: 'center' })
  doc.y += 14
  rule()
  let missing = false
  for (const { label, text } of sheet.rows) {
    const words = drawable(text)
    missing ||= words.includes(MISSING) && !text.includes(MISSING)
    if (doc.y + 30 > bottom()) doc.addPage()
    const top = doc.y
    doc.fillColor(GREY).fontSize(11).text(drawable(label), MARGIN, top, { width: LABEL_WIDTH })
    doc.fillColor(INK).text(words, MARGIN + LABEL_WIDTH, top, { width: width - LABEL_WIDTH, lineGap: 4 })
    doc.y += 8
    doc.x = MARGIN
    rule()
  }
  const remarks = missing ? [...sheet.remarks, MISSING_REMARK] : sheet.remarks
  doc.y += 6
  for (const remark of remarks)
    doc.fillColor(GREY).fontSize(9).text(drawable(remark), MARGIN, doc.y, { width, lineGap: 3 })
  doc.end()
  return done
}
