import { View } from '@tarojs/components'
import type { EndpointOutput } from '@talent/contract'
import type { listServedPeople, Served, ServedPerson } from '@talent/contract/desk'
import { Avatar } from '@/components/data/avatar'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Segmented } from '@/components/form/segmented'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { go } from '@/lib/navigate'
import type { useServedPeople } from '../api'
import { PersonNext } from './person-next'
import { contactFacts } from '../person-words'

export type PeopleTab = 'all' | Served

const NOTHING: Record<PeopleTab, string> = {
  all: '还没有服务的人',
  open: '没有在办的人',
  ended: '没有都已办结的人',
}

/** 我服务的人, and with how many something is open. */
export function PeopleHead({
  first,
  tab,
  onTab,
}: {
  first: EndpointOutput<typeof listServedPeople>
  tab: PeopleTab
  onTab: (tab: PeopleTab) => void
}) {
  const countOf = (show: Served) => first.facets.show.find(({ value }) => value === show)?.count ?? 0
  return (
    <Segmented
      label="我服务的人"
      look="tabs"
      value={tab}
      options={[
        { value: 'all', text: `全部 ${countOf('open') + countOf('ended')}` },
        { value: 'open', text: `在办 ${countOf('open')}` },
        { value: 'ended', text: `都已办结 ${countOf('ended')}` },
      ]}
      onChange={onTab}
    />
  )
}

function PersonCard({ person }: { person: ServedPerson }) {
  return (
    <Card>
      <Tap role="link" onTap={() => go('person', { id: person.id })}>
        <View className="row">
          <Avatar name={person.name} />
          <View className="g">
            <View className="h-title">{person.name}</View>
            <View className="cap">{person.employer}</View>
            <View className="cap">
              <Facts facts={contactFacts(person)} />
            </View>
          </View>
        </View>
      </Tap>
      <PersonNext person={person} />
    </Card>
  )
}

/** 人才: everybody one serves, whoever is due first at the top. */
export function PeoplePanel({ list, tab }: { list: ReturnType<typeof useServedPeople>; tab: PeopleTab }) {
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载您服务的人" onRetry={list.retry} />
    ) : (
      <Skeleton cards={3} />
    )
  if (list.items.length === 0)
    return <EmptyState icon="users" title={NOTHING[tab]} hint="由您办理或代班的人会出现在这里" />
  return (
    <>
      {list.items.map((person) => (
        <PersonCard key={person.id} person={person} />
      ))}
      <ListEnd list={list} rest="后面的人" />
    </>
  )
}
