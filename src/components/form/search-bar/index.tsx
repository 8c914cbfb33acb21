import { useRef } from 'react'
import { Input, View } from '@tarojs/components'
import { charactersIn, LIMITS } from '@talent/contract'
import { Icon } from '../../data/icon'
import { Tap } from '../tap'
import { a11y } from '@/lib/a11y'
import { useNativeField } from '../text-input/use-native-field'
import './index.scss'

interface SearchBarProps {
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  /** Enter, the keyboard's 搜索, or emptying the field. */
  onSearch: (value: string) => void
  /** Whoever typed goes on to something else. */
  onLeave?: (value: string) => void
}

export function SearchBar({ label, placeholder, value, onChange, onSearch, onLeave }: SearchBarProps) {
  const box = useRef<unknown>(null)
  const tooLong = charactersIn(value.trim()) > LIMITS.search
  const native = useNativeField(box, label, tooLong)
  return (
    <View>
      <View className="search-bar" ref={box}>
        <Icon name="search" className="search-bar__icon" />
        <Input
          {...native.field}
          className="search-bar__input"
          type="text"
          confirmType="search"
          value={value}
          placeholder={placeholder ?? label}
          placeholderClass="text-input__placeholder"
          maxlength={-1}
          onInput={(event) => onChange(event.detail.value)}
          onBlur={() => !tooLong && onLeave?.(value)}
          onConfirm={(event) => !tooLong && onSearch(event.detail.value)}
        />
        {value !== '' && (
          <Tap
            className="search-bar__clear hit"
            label="清空"
            onTap={() => {
              onChange('')
              onSearch('')
            }}
          >
            <Icon name="close" size="s" />
          </Tap>
        )}
      </View>
      {tooLong && (
        <View className="aux red mt4" {...a11y({ role: 'status' })}>
          {`最多 ${LIMITS.search} 个字，请删短再搜`}
        </View>
      )}
    </View>
  )
}
