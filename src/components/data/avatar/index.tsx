import { View } from '@tarojs/components'
import { firstCharacters } from '@talent/contract'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'
import './portraits.scss'

/**
 * Drawn portraits by key, as the server names them; each is a class in portraits.scss. A commissioner without one is
 * shown by the family name.
 */
const PORTRAITS = ['lin', 'me'] as const

const isDrawn = (portrait: string | null | undefined): boolean => PORTRAITS.some((key) => key === portrait)

interface AvatarProps {
  name: string
  /** Key of a drawn portrait; without one the first character of the name is shown. */
  portrait?: string | null
  /** Side in px. */
  size?: 28 | 32 | 40 | 48 | 64 | 88
  /** you: amber with 您, for the reader; grey: a department or someone absent. */
  tone?: 'you' | 'grey'
  /** Read out, when the name isn't beside it anyway. */
  label?: string
}

export function Avatar({ name, portrait, size = 40, tone, label }: AvatarProps) {
  const drawn = isDrawn(portrait)
  return (
    <View
      className={classNames(
        'avatar',
        `avatar--${size}`,
        tone && `avatar--${tone}`,
        drawn && `portrait-${portrait}`,
      )}
      {...a11y(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {!drawn && (tone === 'you' ? '您' : firstCharacters(name, 1))}
    </View>
  )
}
