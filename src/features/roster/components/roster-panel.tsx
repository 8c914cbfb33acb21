import { Fragment, useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { RosterRow, RosterShown } from '@talent/contract/roster'
import { Avatar } from '@/components/data/avatar'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { ActionChip, Chips } from '@/components/form/chips'
import { SearchBar } from '@/components/form/search-bar'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { go } from '@/lib/navigate'
import type { useSearchWords } from '@/lib/use-search-words'
import type { useRoster } from '../api'
import { awayLine, byDepartment, dutyTag, unmannedWords } from '../roster-words'
import { AddMatterSheet } from './add-matter-sheet'
import './roster-panel.scss'

const SHOWN: readonly { value: RosterShown; text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'on_duty', text: '在岗' },
  { value: 'on_leave', text: '请假' },
  { value: 'free', text: '有空位' },
]

type List = ReturnType<typeof useRoster>

/** What is looked for, and where each filter leads. */
export function RosterHead({
  list,
  search,
  show,
  onShow,
}: {
  list: List
  search: ReturnType<typeof useSearchWords>
  show: RosterShown
  onShow: (show: RosterShown) => void
}) {
  const counts = new Map(list.first?.facets.show.map(({ value, count }) => [value, count]))
  return (
    <View>
      <SearchBar
        label="搜专员"
        placeholder="搜姓名、企业或事项"
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
      />
      <View className="mt12">
        <Chips
          label="看哪些"
          scroll
          options={SHOWN.map(({ value, text }) => ({
            value,
            text: list.first ? `${text} ${counts.get(value) ?? 0}` : text,
          }))}
          value={show}
          onPress={onShow}
        />
      </View>
    </View>
  )
}

function Member({ row, onAdd }: { row: RosterRow; onAdd: () => void }) {
  const line = awayLine(row)
  return (
    <View>
      <Tap className="roster-row" role="link" onTap={() => go('rosterEntry', { id: row.id })}>
        <Avatar name={row.name} />
        <View className="g">
          <View className="roster-row__name">
            <Text className="strong">{row.name}</Text>
            <StatusTag {...dutyTag(row)} />
          </View>
          <View className="cap">
            <Facts
              facts={[
                `${row.areaName}片区`,
                ...(row.enterprises > 0 ? [`联系 ${row.enterprises} 家企业`] : []),
              ]}
            />
          </View>
          <View className="roster-row__matters">
            {row.matters.map((title) => (
              <Text key={title} className="roster-row__matter">
                {title}
              </Text>
            ))}
            {row.matters.length === 0 && <Text className="cap">没有事项，不会派件</Text>}
          </View>
          {line && <View className="cap amber mt4">{line}</View>}
        </View>
        <View className="roster-row__load">
          <View className="strong num">{`${row.load}/${row.capacity}`}</View>
          <View className="cap">在办</View>
        </View>
      </Tap>
      <View className="roster-row__add">
        <ActionChip icon="plus" text="加事项" label={`加事项：${row.name}`} onTap={onAdd} />
      </View>
    </View>
  )
}

/** 专员: by department, never by how much anybody does. */
export function RosterPanel({ list, narrowed }: { list: List; narrowed: boolean }) {
  const [adding, setAdding] = useState<RosterRow | null>(null)
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载专员名录" onRetry={list.retry} />
    ) : (
      <Skeleton cards={3} />
    )
  const unmanned = unmannedWords(list.first?.unmanned ?? [])
  return (
    <>
      {list.items.length === 0 && (
        <EmptyState
          icon="users"
          title={narrowed ? '没有这样的专员' : '还没有专员'}
          hint={narrowed ? '换一个词，或看全部' : '按手机号加第一位'}
        />
      )}
      {list.items.length > 0 && (
        <View className="aux">
          <Facts facts={['按部门排列', '在办 / 上限']} />
        </View>
      )}
      {byDepartment(list.items).map(({ code, name, rows }) => (
        <Fragment key={code}>
          <SectionHead title={name} />
          <Card padding="tight" rows>
            {rows.map((row) => (
              <Member key={row.id} row={row} onAdd={() => setAdding(row)} />
            ))}
          </Card>
        </Fragment>
      ))}
      {list.items.length > 0 && <ListEnd list={list} rest="后面的专员" />}
      {unmanned && (
        <Note tone="amber" icon="alert">
          <Text className="strong">{unmanned.who}</Text>
          <Text>{unmanned.rest}</Text>
        </Note>
      )}
      {adding && <AddMatterSheet member={adding} onClose={() => setAdding(null)} />}
    </>
  )
}
