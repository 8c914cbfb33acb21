import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Every function `wx` has in WeChat, read from the official typings. */
export function readApiNames(): string[] {
  const file = join(
    dirname(require.resolve('miniprogram-api-typings/package.json')),
    'types/wx/lib.wx.api.d.ts',
  )
  const text = readFileSync(file, 'utf8')
  const body = text.slice(text.indexOf('interface Wx {'))
  return [...new Set([...body.matchAll(/^ {8}([a-z]\w+)(?:<[^(]*>)?\(/gm)].map((match) => match[1] ?? ''))]
}
