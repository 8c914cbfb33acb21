import { forwardRef, type CSSProperties, type ForwardedRef, type ReactNode } from 'react'

/** Stand-ins for Taro's components in jest: plain elements that keep class, role, aria and events. */
interface Props {
  children?: ReactNode
  className?: string
  style?: CSSProperties
  onClick?: (event: unknown) => void
  [key: string]: unknown
}

const KEPT = /^(aria-|data-|role$|tabIndex$|id$|className$|style$|children$|onKeyDown$|onClick$)/

const plain = (tag: 'div' | 'span' | 'label' | 'form' | 'button') =>
  forwardRef(function Plain(props: Props, ref: ForwardedRef<HTMLElement>) {
    const kept = Object.fromEntries(Object.entries(props).filter(([name]) => KEPT.test(name)))
    const Tag = tag as 'div'
    return <Tag ref={ref as ForwardedRef<HTMLDivElement>} {...kept} />
  })

export const View = plain('div')
export const ScrollView = plain('div')
export const CustomWrapper = plain('div')
export const RootPortal = plain('div')
export const PageContainer = plain('div')
export const Swiper = plain('div')
export const SwiperItem = plain('div')
export const Picker = plain('div')
export const PickerView = plain('div')
export const PickerViewColumn = plain('div')
export const Text = plain('span')
export const RichText = plain('div')
export const Label = plain('label')
export const Form = plain('form')
export const Button = plain('button')

export const Image = ({
  src,
  className,
  nativeProps,
}: {
  src: string
  className?: string
  nativeProps?: { alt: string }
}) => <img src={src} className={className} alt={nativeProps?.alt ?? ''} />

interface FieldProps {
  value?: string
  disabled?: boolean
  placeholder?: string
  className?: string
  maxlength?: number
  type?: string
  onInput?: (event: { detail: { value: string } }) => void
  onBlur?: (event: { detail: { value: string } }) => void
  onConfirm?: (event: { detail: { value: string } }) => void
}

const detailOf = (target: EventTarget) => ({ detail: { value: (target as HTMLInputElement).value } })

export const Input = ({
  value = '',
  disabled,
  placeholder,
  className,
  maxlength,
  type,
  onInput,
  onBlur,
  onConfirm,
}: FieldProps) => (
  <input
    type={type}
    value={value}
    disabled={disabled}
    placeholder={placeholder}
    className={className}
    maxLength={maxlength}
    onChange={(event) => onInput?.(detailOf(event.target))}
    onBlur={(event) => onBlur?.(detailOf(event.target))}
    onKeyDown={(event) => event.key === 'Enter' && onConfirm?.(detailOf(event.target))}
  />
)

export const Textarea = ({
  value = '',
  disabled,
  placeholder,
  className,
  maxlength,
  onInput,
  onBlur,
}: FieldProps) => (
  <textarea
    value={value}
    disabled={disabled}
    placeholder={placeholder}
    className={className}
    maxLength={maxlength}
    onChange={(event) => onInput?.(detailOf(event.target))}
    onBlur={(event) => onBlur?.(detailOf(event.target))}
  />
)
