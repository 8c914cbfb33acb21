import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useSending } from '../form'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface TapProps {
  onTap?: () => void
  /** What it does, when its content doesn't say it (an icon alone). */
  label?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab'
  /** State for assistive technology: checked, selected, expanded, pressed, current. */
  state?: Record<string, boolean | string | undefined>
  /** The Tab key stops elsewhere in its group. */
  skipped?: boolean
  className?: string
  children?: ReactNode
}

/** Anything one can press: named as a control in both builds, reachable by keyboard in a browser. */
export function Tap({ onTap, label, role = 'button', state = {}, skipped, className, children }: TapProps) {
  const sending = useSending()
  const press = () => {
    if (!sending) onTap?.()
  }
  const keyboard =
    process.env.TARO_ENV === 'h5'
      ? {
          onKeyDown: (event: {
            key: string
            preventDefault: () => void
            target: unknown
            currentTarget: unknown
          }) => {
            if ((event.key !== 'Enter' && event.key !== ' ') || event.target !== event.currentTarget) return
            event.preventDefault()
            press()
          },
        }
      : {}
  const aria = Object.fromEntries(Object.entries(state).map(([key, value]) => [`aria-${key}`, value]))
  return (
    <View
      className={classNames('tap', sending && 'tap--sending', className)}
      hoverClass="pressed"
      hoverStayTime={80}
      onClick={(event) => {
        // A control inside a pressable card acts alone.
        event.stopPropagation?.()
        press()
      }}
      {...a11y({ role, tabIndex: skipped ? -1 : 0, 'aria-label': label, 'aria-disabled': sending, ...aria })}
      {...keyboard}
    >
      {children}
    </View>
  )
}
