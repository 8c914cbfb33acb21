import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import type { PersonEvent, ServedPerson } from '@talent/contract/desk'
import { Avatar } from '@/components/data/avatar'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { useMe } from '@/features/account'
import { a11y } from '@/lib/a11y'
import { go } from '@/lib/navigate'
import { useServedPerson } from '../api'
import { contactFacts, eventLine } from '../person-words'
import { PersonNext } from './person-next'

function PersonHead({ person, coordinates }: { person: ServedPerson; coordinates: boolean }) {
  return (
    <>
      <View className="row">
        <Avatar name={person.name} size={48} />
        <View className="g">
          <View className="h-head" {...a11y({ role: 'heading', 'aria-level': 2 })}>
            {person.name}
          </View>
          <View className="aux">{person.employer}</View>
          <View className="aux">
            <Facts facts={contactFacts(person)} />
          </View>
        </View>
      </View>
      <PersonNext person={person} reader={coordinates ? 'coordinator' : 'commissioner'} />
    </>
  )
}

const open = (event: PersonEvent) => {
  if (event.kind === 'request') go('handle', { id: event.request.id })
  else if (event.kind === 'follow_up' && event.mine) go('followUp', { id: event.id })
  else go('handle', { id: event.requestId })
}

/** 往来记录: what was done for one person, the latest first, as far as the reader may see it. */
export function PersonPanel({ id, title, wanted }: { id: string; title: string; wanted: boolean }) {
  const list = useServedPerson(id, wanted)
  const { data: me } = useMe()
  const coordinates = me?.roles.includes('coordinator') ?? false
  const person = list.first?.person
  useReachBottom(list.loadMore)
  return (
    <PageShell
      title={title}
      demo
      gap={10}
      top={person && <PersonHead person={person} coordinates={coordinates} />}
    >
      {list.items === undefined ? (
        list.error ? (
          <ErrorState
            error={list.error}
            title="没能加载往来记录"
            hint="不是您的问题，记录都在"
            onRetry={list.retry}
          />
        ) : (
          <Skeleton />
        )
      ) : (
        <>
          <SectionHead title="经过" sub={coordinates ? '全部事项' : '由您办理或代班的'} />
          <Card padding="tight" rows>
            {list.items.map((event) => {
              const line = eventLine(event)
              return (
                <ListRow
                  key={event.kind === 'request' ? event.request.id : event.id}
                  icon={line.icon}
                  title={line.title}
                  sub={<Facts facts={line.facts} />}
                  aside={<StatusTag {...line.tag} />}
                  onTap={() => open(event)}
                />
              )
            })}
          </Card>
          <ListEnd list={list} rest="更早的往来" />
        </>
      )}
    </PageShell>
  )
}
