import { charactersIn, isWritable, tidyText } from '../typed-text.ts'

/** What a content of any kind is held to before its shape is looked at. */
export interface ContentBounds {
  /** Parts of any kind, and how deep they lie: far more than any real one has. */
  readonly nodes: number
  readonly deep: number
  /** In one text. */
  readonly characters: number
  /** Of a name in it, where names are typed too. */
  readonly key?: number
  /** What is said of one with too much in it. */
  readonly tooMuch: string
}

/** Why a content can't be kept, or null. Looked at before anything is checked, so that a huge one costs nothing. */
export function boundFault(
  value: unknown,
  { nodes, deep, characters, key, tooMuch }: ContentBounds,
): string | null {
  let seen = 0
  const walk = (one: unknown, depth: number): string | null => {
    seen += 1
    if (seen > nodes || depth > deep) return tooMuch
    if (typeof one === 'string') {
      if (!isWritable(one)) return '有无法保存的字符，请删去后重新输入'
      return charactersIn(one) > characters ? `有一处超过 ${characters} 个字，请精简` : null
    }
    if (typeof one !== 'object' || one === null) return null
    for (const [name, part] of Object.entries(one)) {
      const fault = (key !== undefined && name.length > key ? '有的名称太长' : null) ?? walk(part, depth + 1)
      if (fault !== null) return fault
    }
    return null
  }
  return walk(value, 0)
}

/** Words without the spaces around them; names too, where they are typed (`tidyKey`). */
export function tidied(value: unknown, tidyKey: (key: string) => string = (key) => key): unknown {
  if (typeof value === 'string') return tidyText(value)
  if (Array.isArray(value)) return value.map((one) => tidied(one, tidyKey))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [tidyKey(key), tidied(one, tidyKey)]))
}
