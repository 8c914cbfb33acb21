import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = /\.(js|css|html|svg|json|txt)$/
/** Below it a compressed copy saves nothing that matters. */
const SHORT = 1_024

/** Puts `x.js.br` and `x.js.gz` beside `x.js`, once at build: the backend sends them as they are. */
export function compressSite(folder: string): void {
  for (const found of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(found.parentPath, found.name)
    if (!found.isFile() || !TEXT.test(found.name)) continue
    const content = readFileSync(path)
    if (content.length < SHORT) continue
    const hint = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }
    writeFileSync(`${path}.br`, brotliCompressSync(content, hint))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}
