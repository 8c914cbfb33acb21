import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { BookingCard, useMyBookings } from '@/features/booking'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'

export default function BookingsPage() {
  const mine = useMyBookings(useRequiredSession('bookings'))
  useReachBottom(mine.loadMore)
  const { items, error } = mine
  return (
    <PageShell title={routes.bookings.title} demo>
      {!items &&
        (error ? (
          <ErrorState error={error} title="没能加载预约" hint="不是您的问题，预约都在" onRetry={mine.retry} />
        ) : (
          <Skeleton />
        ))}
      {items?.length === 0 && (
        <EmptyState
          icon="calendar"
          title="还没有约过时间"
          hint="在办的事项里点“约时间”，可以和专员当面、电话或视频说"
        >
          <Button size="m" onTap={() => go('requests')}>
            去看在办的事项
          </Button>
        </EmptyState>
      )}
      {items?.map((booking) => (
        <BookingCard key={booking.id} booking={booking}>
          <View className="mt12">
            <Button size="m" kind="outline" onTap={() => go('appointment', { id: booking.subject.id })}>
              {booking.allowedEvents.length > 0 ? '改时间或取消' : '看这件事的预约'}
            </Button>
          </View>
        </BookingCard>
      ))}
      <ListEnd list={mine} rest="更早的预约" />
    </PageShell>
  )
}
