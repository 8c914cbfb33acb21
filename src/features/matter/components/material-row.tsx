import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/data/icon'
import { classNames } from '@/lib/class-names'
import './material-row.scss'

interface MaterialRowProps {
  name: string
  /** 原件 or 复印件. */
  paper?: string | undefined
  /** ready: there; todo: still to come; bad: refused or failed; later: may follow after submission; waived: verified already. */
  state: 'ready' | 'todo' | 'bad' | 'later' | 'waived'
  /** `系统已核验，不用上传`, `居住证明.pdf · 1.2 MB`, or what may be handed in instead. */
  note?: ReactNode
  /** A link or button on the right. */
  action?: ReactNode
  children?: ReactNode
}

const SIGN = { ready: 'check', todo: 'file', bad: 'alert', later: 'clock', waived: 'shield' } as const

/** One material of a checklist. */
export function MaterialRow({ name, paper, state, note, action, children }: MaterialRowProps) {
  return (
    <View className="material-row">
      <View className={classNames('material-row__mark', `material-row__mark--${state}`)}>
        <Icon name={SIGN[state]} className="material-row__sign" />
      </View>
      <View className="g">
        <View className="material-row__name">
          <Text>{name}</Text>
          {paper && <Text className="material-row__paper">{paper}</Text>}
        </View>
        {note && <View className="cap">{note}</View>}
        {children}
      </View>
      {action}
    </View>
  )
}
