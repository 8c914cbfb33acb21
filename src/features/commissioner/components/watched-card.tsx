import { useState } from 'react'
import { View } from '@tarojs/components'
import type { EndpointOutput } from '@talent/contract'
import type { listWatched } from '@talent/contract/desk'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { NextStepStrip } from '@/components/data/next-step'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { dueLabel, provisionalMark, remainingLabel } from '@/lib/dates'
import { callPhone } from '@/lib/navigate'
import { useHandleDraft } from '../handle-draft'
import { watchedAct, watchedStrip } from '../watched-strip'
import { AssignSheet } from './assign-sheet'
import { FieldsSheet } from './fields-sheet'
import { MatterAndTalent } from './matter-and-talent'
import { RequestLink } from './request-link'
import { TransferSheet } from './transfer-sheet'
import './watched-card.scss'

export type WatchedItem = EndpointOutput<typeof listWatched>['items'][number]
type Open = 'transfer' | 'assign' | 'agreed' | 'refused'

/** A late request: who has it, how far its 督办 has come, and what can be done at once. */
export function WatchedCard({
  item,
  first,
  onSupervise,
}: {
  item: WatchedItem
  /** The first that can be watched over has the one filled button. */
  first: boolean
  onSupervise: () => void
}) {
  const { request, departmentName } = item
  const { commissioner } = request
  const [open, setOpen] = useState<Open | null>(null)
  const act = watchedAct(request)
  const close = () => setOpen(null)
  return (
    <Card>
      <RequestLink id={request.id}>
        <View className="watched-card__head">
          <MatterAndTalent request={request} />
          <StatusTag tone="red-solid" icon="alert" text={remainingLabel(-request.clock.lateBy)} />
        </View>
        <View className="cap num mt4">
          <Facts
            facts={[
              request.number,
              commissioner === null ? departmentName : `${commissioner.name}，等${departmentName}`,
              request.clock.phase === 'stopped' && '不计时',
            ]}
          />
        </View>
      </RequestLink>
      <View className="mt8">
        <NextStepStrip {...watchedStrip(request)} />
      </View>
      <View className="btns mt12">
        {act === 'supervise' && (
          <Button kind={first ? 'primary' : 'outline'} size="m" full icon="flag" onTap={onSupervise}>
            发督办
          </Button>
        )}
        {act === 'assign' && (
          <Button size="m" full kind="outline" onTap={() => setOpen('assign')}>
            分派
          </Button>
        )}
        {act === 'hurry' && (
          <>
            {commissioner !== null && commissioner.officePhone !== '' && (
              <Button
                kind="outline"
                size="m"
                label={`打电话给${commissioner.name}`}
                onTap={() => callPhone(commissioner.officePhone)}
              >
                打电话
              </Button>
            )}
            <Button kind="outline" size="m" onTap={() => setOpen('transfer')}>
              换专员
            </Button>
          </>
        )}
        {act === 'settle' && (
          <>
            <Button kind="outline" size="m" onTap={() => setOpen('agreed')}>
              同意，告诉人才
            </Button>
            <Button kind="quiet" size="m" onTap={() => setOpen('refused')}>
              不同意
            </Button>
          </>
        )}
      </View>
      {open !== null && <WatchedSheet open={open} request={request} onClose={close} />}
    </Card>
  )
}

/** The same sheets as on the handle page, with what is typed kept for either. */
function WatchedSheet({
  open,
  request,
  onClose,
}: {
  open: Open
  request: WatchedItem['request']
  onClose: () => void
}) {
  const store = useHandleDraft(request.id)
  if (open === 'assign') return <AssignSheet request={request} onClose={onClose} />
  if (open === 'transfer')
    return <TransferSheet request={request} store={store} onClose={onClose} onTransferred={onClose} />
  return (
    <FieldsSheet
      action="end_supervision"
      request={request}
      store={store}
      settled={{ result: open }}
      onClose={onClose}
    />
  )
}

/** What isn't late: one line, and whose it is. */
export function WatchedRow({ item: { request } }: { item: WatchedItem }) {
  const { attention, commissioner, clock } = request
  return (
    <RequestLink className="watched-row" id={request.id}>
      <View className="g">
        <MatterAndTalent request={request} />
        <View className="cap">
          <Facts
            facts={[
              commissioner?.name ?? '等统筹分派',
              clock.dueOn !== null &&
                `${dueLabel(clock.dueOn, undefined, clock.closesAt)}${provisionalMark(clock.provisional)}`,
              attention.supervision !== null && '督办中',
            ]}
          />
        </View>
      </View>
      {attention.nudges > 0 && (
        <StatusTag tone="amber-line" icon="bell" text={`催办 ${attention.nudges} 次`} />
      )}
      <Icon name="chevron-right" size="s" />
    </RequestLink>
  )
}
