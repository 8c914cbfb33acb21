import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { EndpointOutput } from '@talent/contract'
import { findMatters, MATTER_GROUP_LABEL, MATTER_GROUPS, type MatterSummary } from '@talent/contract/matter'
import type { Me } from '@talent/contract/me'
import { turnOfTalent, type listMyRequests } from '@talent/contract/service-request'
import { Avatar } from '@/components/data/avatar'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { EmptyState } from '@/components/feedback/empty-state'
import { Icon, iconOf } from '@/components/data/icon'
import { ListRow } from '@/components/layout/list-row'
import { SearchBar } from '@/components/form/search-bar'
import { SectionHead } from '@/components/layout/section-head'
import { Tap } from '@/components/form/tap'
import { remainingLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import './service-hub.scss'

type MyRequests = EndpointOutput<typeof listMyRequests>

/** 说不清先问专员: goes to the thread one already has with them. */
export function AskCommissioner({
  commissioner,
  requestId,
}: {
  commissioner: NonNullable<Me['commissioner']>
  requestId: string
}) {
  return (
    <Tap className="ask-commissioner" role="link" onTap={() => go('request', { id: requestId })}>
      <Avatar name={commissioner.name} portrait={commissioner.portrait} size={48} />
      <View className="g">
        <View className="h-title">说不清该办哪一项？</View>
        <View className="ask-commissioner__sub">{`直接告诉${commissioner.title}，帮您找对事项`}</View>
      </View>
      <View className="ask-commissioner__go">
        <Icon name="chat" />
      </View>
    </Tap>
  )
}

function MyRequestsRow({ mine }: { mine: MyRequests }) {
  const { open, ended, waitingOnMe } = mine.counts
  if (open + ended === 0) return null
  const turn = mine.items.find((request) => turnOfTalent(request) !== null)
  const remaining = turn && turnOfTalent(turn)?.remaining
  return (
    <Card padding="tight">
      <ListRow
        icon="progress"
        title={open > 0 ? `我的办理 ${open} 件` : '我的办理'}
        strong
        sub={
          turn ? (
            <>
              <Text className="amber strong">{`${waitingOnMe} 件轮到您`}</Text>
              <View className="mid" />
              <Text>{`${turn.matterTitle}${remaining === null || remaining === undefined ? '' : `，${remainingLabel(remaining)}`}`}</Text>
            </>
          ) : (
            `已结束 ${ended} 件`
          )
        }
        onTap={() => go('requests')}
      />
    </Card>
  )
}

function MatterTile({ matter }: { matter: MatterSummary }) {
  return (
    <Tap className="matter-tile" role="link" onTap={() => go('matter', { code: matter.code })}>
      <View className="matter-tile__sign">
        <Icon name={iconOf(matter.icon)} size="l" />
      </View>
      <View className="strong center">{matter.title}</View>
      <View className="cap">{`${matter.promisedWorkingDays} 个工作日`}</View>
    </Tap>
  )
}

/** 服务: one's requests, then the matters to choose from, by group or by words. */
export function ServiceHub({
  matters,
  mine,
  begin,
}: {
  matters: readonly MatterSummary[]
  mine: MyRequests | undefined
  /** Before the matters: what was begun and not handed in, and several matters in one form. */
  begin?: ReactNode
}) {
  const [words, setWords] = useState('')
  const found = findMatters(matters, words)
  return (
    <>
      <SearchBar
        label="搜事项"
        placeholder="搜事项，如“转学”“落户”"
        value={words}
        onChange={setWords}
        onSearch={setWords}
      />
      {mine && <MyRequestsRow mine={mine} />}
      {begin}
      {found.length === 0 && (
        <EmptyState
          icon="search"
          title={`没找到“${words.trim()}”相关事项`}
          hint="换个说法试试，如“上学”“看病”，或看全部里的“其他诉求”"
        >
          <Button kind="outline" size="m" onTap={() => setWords('')}>
            看全部事项
          </Button>
        </EmptyState>
      )}
      {MATTER_GROUPS.map((group) => {
        const some = found.filter((matter) => matter.group === group)
        return (
          some.length > 0 && (
            <View key={group}>
              <SectionHead title={MATTER_GROUP_LABEL[group]} />
              <View className="matter-grid">
                {some.map((matter) => (
                  <MatterTile key={matter.code} matter={matter} />
                ))}
              </View>
            </View>
          )
        )
      })}
      <View className="cap center">时间为受理后的承诺时限，按工作日计</View>
    </>
  )
}
