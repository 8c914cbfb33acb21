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

interface ChoiceOf<V> {
  /** What is chosen here, read out before the options. */
  label: string
  options: readonly V[]
  /** One value, or several with `multiple`. */
  value: V | readonly V[] | null
  multiple?: boolean
}

/**
 * One of several options, or several of them, however they are drawn: what is on, and what to spread on the group and on
 * the Tap of each option. The Tab key stops at each of several, of one choice only at the chosen one, else at the first.
 */
export function choiceOf<V>({ label, options, value, multiple = false }: ChoiceOf<V>) {
  const isOn = (option: V) =>
    Array.isArray(value) ? (value as readonly V[]).includes(option) : value === option
  const tabStop = options.find(isOn) ?? options[0]
  return {
    isOn,
    group: {
      ...a11y({ role: multiple ? 'group' : 'radiogroup', 'aria-label': label }),
      ...(process.env.TARO_ENV === 'h5' && !multiple ? { onKeyDown: moveByArrow } : {}),
    },
    option: (option: V) => ({
      role: multiple ? ('checkbox' as const) : ('radio' as const),
      state: { checked: isOn(option) },
      skipped: !multiple && option !== tabStop,
    }),
  }
}
