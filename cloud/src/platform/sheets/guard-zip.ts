import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { SHEET_MOST } from './sheet.ts'

const TOO_MUCH = '表格展开后太大，请删去用不着的内容，或分成几份'
const BROKEN = '表格打不开，可能没有传完整，请重新保存一份再传'
export const WITH_MACROS = '表格里有宏，不能读。请另存为 .xlsx 再传'
export const WITH_PASSWORD = '表格设了密码，读不了。请去掉密码再传'

const refuse = (refused: string) => ({ refused })

const open = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  )

/** As a sheet says it of a row or a column. */
const HIDDEN = ' hidden="'

/** How much an entry really is: its own word isn't taken for it. The stream fails by itself at the first byte beyond it. */
const inflate = (zip: ZipFile, entry: Entry) =>
  new Promise<{ size: number; hides: boolean }>((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      let size = 0
      let hides = false
      let rest: Buffer = Buffer.alloc(0)
      stream.on('data', (piece: Buffer) => {
        size += piece.length
        // It may begin in one piece and end in the next.
        hides ||= Buffer.concat([rest, piece]).includes(HIDDEN)
        rest = piece.subarray(-HIDDEN.length)
      })
      stream.on('error', reject)
      stream.on('end', () => resolve({ size, hides }))
    }),
  )

/**
 * Before a reader opens it: what a packed table may cost. Readers take gigabytes for a file of 1 MB that was made for it.
 * @returns why it is refused, or whether a row or a column of it may be hidden, which costs its reader more
 */
export async function lookIntoZip(bytes: Buffer): Promise<{ refused: string } | { hides: boolean }> {
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
    if (entries.length > SHEET_MOST.entries || declared > SHEET_MOST.inflatedBytes) return refuse(TOO_MUCH)
    if (entries.some((entry) => entry.isEncrypted())) return refuse(WITH_PASSWORD)
    if (entries.some(({ fileName }) => /vbaProject\.bin$/i.test(fileName))) return refuse(WITH_MACROS)
    if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml'))
      return refuse('这不是 Excel 表格，请另存为 .xlsx 或 .csv 再传')
    let really = 0
    let hidden = false
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue
      const { size, hides } = await inflate(zip, entry)
      really += size
      hidden ||= hides && entry.fileName.startsWith('xl/worksheets/')
      if (really > SHEET_MOST.inflatedBytes) return refuse(TOO_MUCH)
    }
    return { hides: hidden }
  } catch {
    return refuse(BROKEN)
  }
}
