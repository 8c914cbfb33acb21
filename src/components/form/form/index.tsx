import { createContext, useContext, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import './index.scss'

const Sending = createContext<boolean | undefined>(undefined)

/** Whether what is here may not be changed, because its form is being sent; undefined outside a form. */
export const useSending = (): boolean | undefined => useContext(Sending)

/**
 * The fields of one form. While it is being sent nothing in it can be typed or chosen: the answer closes or empties it,
 * and what came in between would be lost unseen.
 */
export function Form({ sending, children }: { sending: boolean; children: ReactNode }) {
  return (
    <Sending.Provider value={sending}>
      {children}
      {sending && (
        <View className="form-sending" {...a11y({ role: 'status' })}>
          正在提交，填写的内容暂时不能修改
        </View>
      )}
    </Sending.Provider>
  )
}
