import { useState } from 'react'
import { View } from '@tarojs/components'
import { MOST } from '@talent/contract'
import type { Booking, BookingsOf } from '@talent/contract/booking'
import { preferAppointments, takeAppointment } from '@talent/contract/service-request'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { OptionGroup } from '@/components/form/option-group'
import { Segmented } from '@/components/form/segmented'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useAppointments } from '../api'
import { timeLabel } from '../labels'
import { BookingActs, type BookingAct } from './booking-acts'
import { BookingCard } from './booking-card'
import { ChangeSheet } from './change-sheet'
import { SlotPicker } from './slot-picker'

const HOW = [
  { value: 'take', text: '当场约定' },
  { value: 'prefer', text: '提意向，专员来定' },
] as const
type How = (typeof HOW)[number]['value']

/** The times of one host: those that came with the bookings, or asked for by themselves. */
function useSlotsWith(id: string, data: BookingsOf, hostId: string | null) {
  const here = hostId === data.hostId
  const { data: theirs, error, retry } = useAppointments(id, !here, hostId ?? undefined)
  return { slots: here ? data.slots : theirs?.slots, error: here ? undefined : error, retry }
}

/** With whom: shown where there is a choice, or where one has to find the way to. */
function HostChoice({
  hosts,
  value,
  onPress,
}: {
  hosts: BookingsOf['hosts']
  value: string | null
  onPress: (id: string) => void
}) {
  if (hosts.every(({ kind }) => kind === 'commissioner')) return null
  return (
    <SectionCard title="和谁约">
      <View className="mt12">
        <OptionGroup
          label="和谁约"
          options={hosts.map(({ id, kind, title, address, officePhone }) => ({
            value: id,
            icon: kind === 'station' ? ('pin' as const) : ('me' as const),
            text: kind === 'station' ? title : `${title}，办这件事的专员`,
            sub: kind === 'station' ? `${address}，电话 ${officePhone}` : '时间由专员放出',
          }))}
          value={value}
          onPress={onPress}
        />
      </View>
    </SectionCard>
  )
}

/** 预约 of a request: what is agreed, and times to choose from. */
export function AppointmentPanel({ id, data, title }: { id: string; data: BookingsOf; title: string }) {
  const [how, setHow] = useState<How>('take')
  const [chosen, setChosen] = useState<string[]>([])
  const [asked, setAsked] = useState<string | null>(null)
  // Whom one chose may have gone since.
  const host = data.hosts.find((one) => one.id === asked)?.id ?? data.hostId
  const { slots, error: missing, retry } = useSlotsWith(id, data, host)
  const [changing, setChanging] = useState<{ booking: Booking; act: BookingAct } | null>(null)
  const { submit, busy, error } = useSubmit(async () => {
    const [startsAt = ''] = chosen
    if (how === 'take') await call(takeAppointment, { params: { id }, body: { startsAt, host } })
    else await call(preferAppointments, { params: { id }, body: { slots: chosen, host } })
    setChosen([])
  })
  const others = useSlotsWith(id, data, changing?.booking.host.id ?? data.hostId)
  const may = data.left > 0 && slots !== undefined && slots.length > 0
  const withStation = data.hosts.some((one) => one.id === host && one.kind === 'station')
  const press =
    how === 'take'
      ? chosen[0] === undefined
        ? '约这个时间'
        : `约${timeLabel(chosen[0])}`
      : `提交 ${chosen.length} 个时间`
  return (
    <Form sending={busy}>
      <PageShell
        title={title}
        demo
        footer={
          may && chosen.length > 0 ? (
            <ActionBar feedback={{ error }}>
              <Button full busy={busy} busyText="正在提交" onTap={() => void submit()}>
                {press}
              </Button>
            </ActionBar>
          ) : undefined
        }
      >
        {data.bookings.map((booking) => (
          <BookingCard key={booking.id} booking={booking}>
            <BookingActs booking={booking} onAct={(act) => setChanging({ booking, act })} />
          </BookingCard>
        ))}
        {data.left > 0 ? (
          <>
            <HostChoice
              hosts={data.hosts}
              value={host}
              onPress={(next) => {
                setAsked(next)
                setChosen([])
              }}
            />
            <SectionCard title="选时间">
              {may && (
                <View className="mt12">
                  <Segmented
                    label="怎么约"
                    options={HOW.map((one) =>
                      one.value === 'prefer' && withStation ? { ...one, text: '提意向，站点来定' } : one,
                    )}
                    value={how}
                    onChange={(value) => {
                      setHow(value)
                      setChosen([])
                    }}
                  />
                </View>
              )}
              <View className="mt12">
                {missing && <ErrorState error={missing} title="没能加载可约的时间" onRetry={retry} />}
                {!missing && slots === undefined && <Skeleton cards={1} />}
                {slots !== undefined && (
                  <SlotPicker
                    key={host}
                    slots={slots}
                    value={chosen}
                    most={how === 'take' ? 1 : MOST.slots}
                    onChange={setChosen}
                  />
                )}
              </View>
              {may && (
                <View className="mt16">
                  <Note>
                    {how === 'take'
                      ? '开始前 2 小时都可以改时间或取消，不影响办件。前一天 18:00 再提醒您一次。'
                      : `最多 ${MOST.slots} 个，按意向先后；意向不占名额，前一天 18:00 前没定下就失效，会告诉您。`}
                  </Note>
                </View>
              )}
            </SectionCard>
          </>
        ) : (
          <Card>
            <View className="aux">已约满可同时约的次数，或这件事已经结束；取消一次后可以再约。</View>
          </Card>
        )}
        {changing && (
          <ChangeSheet
            {...changing}
            booking={data.bookings.find((one) => one.id === changing.booking.id) ?? changing.booking}
            slots={others.slots ?? []}
            byHost={false}
            onClose={() => setChanging(null)}
          />
        )}
      </PageShell>
    </Form>
  )
}
