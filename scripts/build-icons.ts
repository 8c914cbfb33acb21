import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from './lib.ts'

/**
 * Compiles `src/assets/icons/*.svg` into one CSS mask per icon and the list of their names.
 * WXML has no inline `<svg>`; a mask takes the colour of the text it is in. Run after adding or changing an icon.
 */
const SOURCE = join(ROOT, 'src/assets/icons')
const LIMIT = 21 * 1024
/** `logo` is drawn in colour, which a mask can't carry (components/brand draws it); the others nothing shows yet. */
const LEFT_OUT = new Set(['logo', 'car', 'announce', 'gear', 'smile', 'template'])

const encode = (svg: string) =>
  svg
    .replace(/#14262a/gi, 'red')
    .replace(/(\d\.\d*?)0+(?=[^\d])/g, '$1')
    .replace(/\s*\n\s*/g, '')
    .replace(/"/g, "'")
    .replace(/[%#<>]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

const names = readdirSync(SOURCE)
  .filter((file) => file.endsWith('.svg'))
  .map((file) => basename(file, '.svg'))
  .filter((name) => !LEFT_OUT.has(name))
  .sort()

const rules = names.map(
  (name) =>
    `.ic-${name}{--m:url("data:image/svg+xml,${encode(readFileSync(join(SOURCE, `${name}.svg`), 'utf8').trim())}")}`,
)
const css = `/* Made by scripts/build-icons.ts from src/assets/icons: change those and run it again. */
.ic{display:inline-block;flex:none;width:var(--ts-icon);height:var(--ts-icon);background:currentColor;-webkit-mask:var(--m) center/contain no-repeat;mask:var(--m) center/contain no-repeat}
${rules.join('\n')}
`
const list = `// Made by scripts/build-icons.ts from src/assets/icons: change those and run it again.
export const ICON_NAMES = [
${names.map((name) => `  '${name}',`).join('\n')}
] as const
export type IconName = (typeof ICON_NAMES)[number]
`

if (Buffer.byteLength(css) > LIMIT) {
  console.error(`图标样式 ${Buffer.byteLength(css)} 字节，超过 ${LIMIT} / the icons' CSS is over its limit`)
  process.exit(1)
}
writeFileSync(join(ROOT, 'src/styles/icons.scss'), css)
writeFileSync(join(ROOT, 'src/components/data/icon/names.ts'), list)
console.log(`${names.length} icons, ${Buffer.byteLength(css)} bytes`)
