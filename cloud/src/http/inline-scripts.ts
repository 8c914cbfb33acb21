import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Content security policy sources of the scripts inside the entry page itself: by hash, so that no other may run. */
export function inlineScriptSources(folder: string | undefined): string[] {
  const page = folder === undefined ? '' : join(folder, 'index.html')
  if (!existsSync(page)) return []
  return [...readFileSync(page, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(
    // A browser hashes what it has read: line ends as one sign.
    ([, script = '']) =>
      `'sha256-${createHash('sha256').update(script.replace(/\r\n?/g, '\n')).digest('base64')}'`,
  )
}
