import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { LIMITS } from '@talent/contract'
import { lowerFairCapacity, preferFairPass, type DeskPass, type FairDesk } from '@talent/contract/fair'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { AskSheet } from '@/components/form/ask-sheet'
import { Button } from '@/components/form/button'
import { Segmented } from '@/components/form/segmented'
import { Switch } from '@/components/form/switch'
import { ActionBar } from '@/components/layout/action-bar'
import { Card, CardHead } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { momentLabel } from '@/lib/dates'
import { call } from '@/lib/request'
import { useDeskFair, useDeskPasses } from '../api'
import { passTag } from '../words'

type Tab = 'waiting' | 'booked'

/** To the front of the 候补, with why. */
const PreferSheet = ({ fairId, pass, onClose }: { fairId: string; pass: DeskPass; onClose: () => void }) => (
  <AskSheet
    title={`把 ${pass.name} ${pass.code} 排到最前`}
    label="原因"
    help="本人会收到这句话；有名额先给这位，名额总数不变"
    missing="请写明原因"
    max={LIMITS.reason}
    act="排到最前"
    acting="正在排"
    kept={{ kind: 'desk-edit', id: `fair-first:${pass.id}` }}
    send={(reason) => call(preferFairPass, { params: { id: fairId }, body: { passId: pass.id, reason } })}
    onClose={onClose}
  />
)

interface FewerSheetProps {
  desk: FairDesk
  capacity: number
  back: readonly string[]
  onDone: () => void
  onClose: () => void
}

/** Those who were chosen wait, and there are as many places fewer. */
const FewerSheet = ({ desk, capacity, back, onDone, onClose }: FewerSheetProps) => (
  <AskSheet
    title={`名额改为 ${capacity} 人`}
    label="原因"
    help={`选的 ${back.length} 位改为候补，各人会收到这句话`}
    missing="请写明原因"
    max={LIMITS.reason}
    act="减少名额"
    acting="正在改"
    danger
    kept={{ kind: 'desk-edit', id: `fair-fewer:${desk.id}` }}
    send={async (reason) => {
      const body = { version: desk.version, capacity, back: [...back], reason }
      await call(lowerFairCapacity, { params: { id: desk.id }, body })
      onDone()
    }}
    onClose={onClose}
  />
)

interface PassCardProps {
  pass: DeskPass
  /** Of those who come: chosen to wait. */
  chosen: boolean
  onChoose: (is: boolean) => void
  /** Undefined where nothing can be chosen any more. */
  onPrefer: (() => void) | undefined
  over: boolean
}

function PassCard({ pass, chosen, onChoose, onPrefer, over }: PassCardProps) {
  const { name, code, state, signedAt, first, reason } = pass
  return (
    <Card>
      <CardHead
        title={`${name} ${code}`}
        sub={
          <View className="cap">{`${momentLabel(signedAt)} 报名${reason === null ? '' : `。${reason}`}`}</View>
        }
        aside={
          <StatusTag
            {...passTag(state)}
            text={first && state === 'waiting' ? '排在最前' : passTag(state).text}
          />
        }
      />
      {state === 'waiting'
        ? !first &&
          onPrefer !== undefined && (
            <View className="mt12">
              <Button kind="outline" size="m" label={`排到最前 ${name} ${code}`} onTap={onPrefer}>
                排到最前
              </Button>
            </View>
          )
        : !over && (
            <View className="between mt12">
              <View className="aux">减少名额时改为候补</View>
              <Switch label={`${name} ${code} 改为候补`} checked={chosen} onChange={onChoose} />
            </View>
          )}
    </Card>
  )
}

/** 报名和候补 of one fair, by family name and code. */
export function QueuePanel({ fairId, title, wanted }: { fairId: string; title: string; wanted: boolean }) {
  const { data: desk } = useDeskFair(wanted ? fairId : null)
  const [tab, setTab] = useState<Tab>('waiting')
  const list = useDeskPasses(fairId, tab, wanted)
  useReachBottom(list.loadMore)
  const [asked, ask] = useState<DeskPass | 'fewer' | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const over = desk === undefined || desk.phase === 'over' || desk.phase === 'cancelled'
  const held = desk === undefined ? 0 : desk.coming + desk.entered
  const capacity = held - chosen.length
  return (
    <PageShell
      title={title}
      demo
      gap={10}
      top={
        <Segmented
          label="看谁"
          options={[
            { value: 'waiting', text: `候补${desk ? ` ${desk.waiting}` : ''}` },
            { value: 'booked', text: '已报名' },
          ]}
          value={tab}
          onChange={setTab}
        />
      }
      footer={
        chosen.length > 0 && capacity > 0 ? (
          <ActionBar>
            <Button full kind="danger" onTap={() => ask('fewer')}>
              {`${chosen.length} 位改为候补，名额改为 ${capacity} 人`}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Note>
        {tab === 'waiting'
          ? '有名额按报名先后自动轮到；有理由时可以把一位排到最前，本人会收到原因。'
          : '名额要减少时，选谁改为候补；各人会收到原因，有名额再按先后轮到。'}
      </Note>
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载报名" onRetry={list.retry} />
        ) : (
          <Skeleton cards={2} />
        ))}
      {list.items?.length === 0 && (
        <EmptyState icon="users" title={tab === 'waiting' ? '没有人在候补' : '还没有人报名'} />
      )}
      {list.items?.map((pass) => (
        <PassCard
          key={pass.id}
          pass={pass}
          over={over}
          chosen={chosen.indexOf(pass.id) >= 0}
          onChoose={(is) => setChosen([...chosen.filter((id) => id !== pass.id), ...(is ? [pass.id] : [])])}
          onPrefer={over ? undefined : () => ask(pass)}
        />
      ))}
      {list.items !== undefined && <ListEnd list={list} rest="后面的人" />}
      {asked !== null && asked !== 'fewer' && (
        <PreferSheet key={asked.id} fairId={fairId} pass={asked} onClose={() => ask(null)} />
      )}
      {asked === 'fewer' && desk !== undefined && (
        <FewerSheet
          desk={desk}
          capacity={capacity}
          back={chosen}
          onDone={() => setChosen([])}
          onClose={() => ask(null)}
        />
      )}
    </PageShell>
  )
}
