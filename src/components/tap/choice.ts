import { a11y } from '@/lib/a11y'

interface KeyPress {
  key: string
  preventDefault: () => void
  target: unknown
  currentTarget: unknown
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** An arrow key goes to the next option, around the ends, and chooses it, as the browser's own radio buttons do. */
function moveByArrow(event: KeyPress): void {
  const step = STEP[event.key]
  if (step === undefined) return
  const radios = Array.from(
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=radio]'),
  )
  const at = radios.indexOf(event.target as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  const next = radios[(at + step + radios.length) % radios.length]
  next?.focus()
  next?.click()
}

/** What makes a view the group of its options, in a browser: its name, and the arrow keys where one of them holds. */
export const choiceGroup = (label: string, multiple = false) => ({
  ...a11y({ role: multiple ? 'group' : 'radiogroup', 'aria-label': label }),
  ...(process.env.TARO_ENV === 'h5' && !multiple ? { onKeyDown: moveByArrow } : {}),
})

/** Whether the Tab key stops at an option: at each of several, of one choice only at the chosen one, else at the first. */
export function isTabStop<V>(
  option: V,
  options: readonly V[],
  isOn: (option: V) => boolean,
  multiple = false,
) {
  if (multiple) return true
  return option === (options.find(isOn) ?? options[0])
}
