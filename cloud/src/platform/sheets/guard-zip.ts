import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { SHEET_MOST } from './sheet.ts'

const TOO_MUCH = '表格展开后太大，请删去用不着的内容，或分成几份'
const BROKEN = '表格打不开，可能没有传完整，请重新保存一份再传'
export const WITH_MACROS = '表格里有宏，不能读。请另存为 .xlsx 再传'
export const WITH_PASSWORD = '表格设了密码，读不了。请去掉密码再传'

const open = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  )

/** How much an entry really is: its own word isn't taken for it. The stream fails by itself at the first byte beyond it. */
const inflate = (zip: ZipFile, entry: Entry) =>
  new Promise<number>((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      let size = 0
      stream.on('data', (piece: Buffer) => (size += piece.length))
      stream.on('error', reject)
      stream.on('end', () => resolve(size))
    }),
  )

/**
 * Before a reader opens it: what a packed table may cost. Readers take gigabytes for a file of 1 MB that was made for it.
 * @returns why it is refused, or null
 */
export async function zipFault(bytes: Buffer): Promise<string | null> {
  try {
    const zip = await open(bytes)
    const entries: Entry[] = []
    const seen = new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        entries.push(entry)
        if (entries.length > SHEET_MOST.entries) resolve()
        else zip.readEntry()
      })
      zip.on('end', resolve)
      zip.on('error', reject)
    })
    zip.readEntry()
    await seen
    const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (entries.length > SHEET_MOST.entries || declared > SHEET_MOST.inflatedBytes) return TOO_MUCH
    if (entries.some((entry) => entry.isEncrypted())) return WITH_PASSWORD
    if (entries.some(({ fileName }) => /vbaProject\.bin$/i.test(fileName))) return WITH_MACROS
    if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml'))
      return '这不是 Excel 表格，请另存为 .xlsx 或 .csv 再传'
    let really = 0
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue
      really += await inflate(zip, entry)
      if (really > SHEET_MOST.inflatedBytes) return TOO_MUCH
    }
    return null
  } catch {
    return BROKEN
  }
}
