import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'

/** A field the source says nothing about: said so, never filled in. */
export function Unstated() {
  return <Text className="aux">原文未载明</Text>
}

/** The value, or that the source doesn't give it. */
export const stated = (value: ReactNode): ReactNode =>
  value === null || value === undefined || value === '' ? <Unstated /> : value
