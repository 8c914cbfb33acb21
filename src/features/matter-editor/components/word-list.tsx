import { useState } from 'react'
import { View } from '@tarojs/components'
import { tidyLine } from '@talent/contract'
import { Button } from '@/components/form/button'
import { Tap } from '@/components/form/tap'
import { TextInput } from '@/components/form/text-input'

export interface WordRow {
  text: string
  /** What one may do with it: 删去, 停用, 恢复. */
  act: string
  onAct: () => void
  /** Not in use: 已停用. */
  note?: string
}

interface WordListProps {
  rows: readonly WordRow[]
  /** What is written to be added: 新选项. */
  label: string
  /** On the button: 加这个选项. */
  add: string
  maxLength: number
  onAdd: (word: string) => void
}

/** A list of short words, one added at a time. */
export function WordList({ rows, label, add, maxLength, onAdd }: WordListProps) {
  const [typed, setTyped] = useState('')
  const word = tidyLine(typed)
  return (
    <View>
      {rows.map(({ text, act, onAct, note }) => (
        <View key={text} className="between matter-editor__option">
          <View className={note === undefined ? 'g' : 'g aux'}>
            {note === undefined ? text : `${text}（${note}）`}
          </View>
          <Tap className="link hit" label={`${text}，${act}`} onTap={onAct}>
            {act}
          </Tap>
        </View>
      ))}
      <TextInput label={label} value={typed} maxLength={maxLength} placeholder={label} onChange={setTyped} />
      <View className="mt8">
        <Button
          kind="quiet"
          size="m"
          icon="plus"
          onTap={() => {
            if (word !== '' && !rows.some(({ text, note }) => text === word && note === undefined))
              onAdd(word)
            setTyped('')
          }}
        >
          {add}
        </Button>
      </View>
    </View>
  )
}
