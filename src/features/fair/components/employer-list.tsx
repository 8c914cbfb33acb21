import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { FairEmployer } from '@talent/contract/fair'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { SearchBar } from '@/components/form/search-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { go } from '@/lib/navigate'
import { useFairEmployers } from '../api'

function EmployerCard({ employer: { stand, name, posts } }: { employer: FairEmployer }) {
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="building"
        strong
        title={name}
        sub={[stand === '' ? '' : `展位 ${stand}`, posts.length > 0 ? `${posts.length} 个岗位` : '岗位待定']
          .filter(Boolean)
          .join('，')}
      />
      {posts.map(({ title, id }) =>
        id === null ? (
          <View key={title} className="list-row">
            <View className="g">
              <Text>{title}</Text>
              <View className="cap">现场了解</View>
            </View>
          </View>
        ) : (
          <ListRow key={title} title={title} sub="公告里的岗位，可看要求" onTap={() => go('post', { id })} />
        ),
      )}
    </Card>
  )
}

/** 参会单位, in the order of their stands; found by employer or post. */
export function EmployerList({ fairId }: { fairId: string }) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const list = useFairEmployers(fairId, asked)
  return (
    <>
      <SectionHead
        title="参会单位"
        sub={list.total === undefined ? undefined : `${asked === '' ? '共' : '找到'} ${list.total} 家`}
      />
      <SearchBar
        label="找单位或岗位"
        placeholder="单位、岗位，如 焊接"
        value={typed}
        onChange={setTyped}
        onSearch={(words) => setAsked(words.trim())}
      />
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载参会单位" onRetry={list.retry} />
        ) : (
          <Skeleton cards={2} />
        ))}
      {list.items?.length === 0 && (
        <EmptyState
          icon="building"
          title={asked === '' ? '参会单位还在报名' : '没有这样的单位或岗位'}
          hint={asked === '' ? '定下后列在这里' : '换个词，或清空再看全部'}
        />
      )}
      {list.items?.map((employer) => (
        <EmployerCard key={employer.id} employer={employer} />
      ))}
      {list.items !== undefined && <ListEnd list={list} rest="后面的单位" />}
    </>
  )
}
