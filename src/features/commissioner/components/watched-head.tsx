import { Text, View } from '@tarojs/components'
import { WATCHED, type Watched } from '@talent/contract/desk'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { choiceOf } from '@/components/form/tap/choice'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { clockTime, monthDay, todayInChina } from '@/lib/dates'
import { WATCHED_LABEL } from '../labels'
import './watched-head.scss'

interface WatchedHeadProps {
  counts: Record<Watched, number>
  /** When these figures came. */
  at: Date
  show: Watched | undefined
  onShow: (show: Watched | undefined) => void
  department: string | undefined
  onDepartmentTap: () => void
}

/** 督办: four figures, each of which shows what it counts; pressed again it shows everything. */
export function WatchedHead({ counts, at, show, onShow, department, onDepartmentTap }: WatchedHeadProps) {
  const choice = choiceOf({ label: '看哪些', options: WATCHED, value: show ?? null })
  return (
    <View>
      <View className="between watched-head__title">
        <View className="g">
          <View className="h-page" {...a11y({ role: 'heading', 'aria-level': 2 })}>
            督办
          </View>
          <View className="aux ink7">
            <Facts facts={[`${monthDay(todayInChina())} ${clockTime(at)} 更新`]} />
          </View>
        </View>
        <Tap
          className="watched-head__department hit"
          label={`${department ?? '全部部门'}，更改`}
          onTap={onDepartmentTap}
        >
          <Text>{department ?? '全部部门'}</Text>
          <Icon name="chevron-down" size="s" />
        </Tap>
      </View>
      <View className="watched-head__figures" {...choice.group}>
        {WATCHED.map((one) => (
          <Tap
            key={one}
            className={classNames('watched-head__one', show === one && 'watched-head__one--on')}
            {...choice.option(one)}
            onTap={() => onShow(show === one ? undefined : one)}
          >
            <View
              className={classNames('watched-head__figure num', counts[one] > 0 && WATCHED_LABEL[one].tone)}
            >
              {counts[one]}
            </View>
            <View className="aux ink7">{WATCHED_LABEL[one].text}</View>
          </Tap>
        ))}
      </View>
    </View>
  )
}
