import { Text, View } from '@tarojs/components'
import type { Recognition } from '@talent/contract/recognition'
import { Icon } from '@/components/data/icon'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { fullDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import './credential-card.scss'

/** 人才服务凭证: what is shown at a counter. One that ran out or was revoked is grey and says so. */
export function CredentialCard({ recognition: one }: { recognition: Recognition }) {
  const [from, until] = [fullDay(one.validFrom ?? ''), fullDay(one.validUntil ?? '')]
  return (
    <View
      className={classNames('credential', (one.expired || one.revocation !== null) && 'credential--expired')}
      {...a11y({ role: 'group', 'aria-label': '人才服务凭证' })}
    >
      <View className="credential__head">
        <Text>人才服务凭证</Text>
        <Text>{one.scheme}</Text>
      </View>
      <View className="credential__class">
        <Icon name="award" size="l" />
        <View className="g">
          <View className="credential__category">{one.category}</View>
          <View>{one.className}</View>
        </View>
        <View className="credential__who">{one.who}</View>
      </View>
      <View className="credential__number num">{one.number}</View>
      <View className="credential__term num">
        {one.revocation !== null
          ? `已撤销，${fullDay(one.revocation.on)} 起不能再出示`
          : one.expired
            ? `已于 ${until} 到期，不能再出示`
            : `有效期 ${from} 到 ${until}`}
      </View>
    </View>
  )
}

/** 凭证能办什么: where there is a matter it is asked for there, without the proof. */
export function OpensCard({ recognition: { opens } }: { recognition: Recognition }) {
  return (
    <>
      <SectionHead title="凭证能办什么" sub="申请时不用再交人才认定证明" />
      <Card padding="tight" rows>
        {opens.map(({ text, matterCode }) => (
          <ListRow
            key={text}
            icon="check-circle"
            title={text}
            onTap={matterCode === null ? undefined : () => go('matter', { code: matterCode })}
          />
        ))}
      </Card>
    </>
  )
}
