import type { ReactNode } from 'react'
import type { HistoryEntry } from '@talent/contract/publication'
import { Facts } from '@/components/data/facts'
import { ListRow } from '@/components/layout/list-row'
import { momentLabel } from '@/lib/dates'

const EVENT_TITLE: Record<HistoryEntry['event'], string> = {
  publish: '',
  withdraw: '撤下',
  full: '不再受理',
  reopen: '恢复受理',
  end: '提前截止',
}

/** Each version for good: who published or took back what and when, who had approved it. */
export function HistoryRows({
  history,
  asideOf,
  onOpen,
}: {
  history: readonly HistoryEntry[]
  asideOf: (entry: HistoryEntry) => ReactNode
  onOpen: (version: number) => void
}) {
  return (
    <>
      {history.map((entry) => (
        <ListRow
          key={entry.id}
          title={`第 ${entry.version} 版${EVENT_TITLE[entry.event]}`}
          sub={
            <Facts
              facts={[
                entry.by ?? '随程序提供',
                entry.at === null
                  ? null
                  : `${momentLabel(entry.at)}${entry.event === 'publish' ? '发布' : ''}`,
                entry.reviewer === null ? null : `审核人：${entry.reviewer}`,
                entry.restored === null ? null : `内容同第 ${entry.restored} 版`,
              ]}
            />
          }
          aside={asideOf(entry)}
          onTap={() => onOpen(entry.version)}
        />
      ))}
    </>
  )
}
