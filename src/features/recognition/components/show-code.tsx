import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import {
  CREDENTIAL_CODE_MINUTES,
  giveCredentialCode,
  type CredentialCode,
  type Recognition,
} from '@talent/contract/recognition'
import { Picture } from '@/components/data/picture'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { a11y } from '@/lib/a11y'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import './show-code.scss'

/** 出示: a code that is good for minutes and once, so that a picture of it is of no use; and who looked so far. */
export function ShowCode({ recognition: { id } }: { recognition: Pick<Recognition, 'id'> }) {
  const [given, setGiven] = useState<CredentialCode | null>(null)
  const { submit, busy, error } = useSubmit(async () =>
    setGiven(await call(giveCredentialCode, { params: { id } })),
  )
  useEffect(() => {
    if (given === null) return undefined
    const timer = setTimeout(() => setGiven(null), CREDENTIAL_CODE_MINUTES * 60_000)
    return () => clearTimeout(timer)
  }, [given])
  return (
    <Card>
      <View className="h-title">窗口要核对凭证</View>
      {given === null ? (
        <View className="cap mt4">{`出示一个核对码，窗口扫或输入，${CREDENTIAL_CODE_MINUTES} 分钟内有效，只能用一次。窗口看到姓名（只留姓）、类别和有效期。`}</View>
      ) : (
        <>
          <Picture className="show-code__picture" src={given.picture} label="核对码的二维码，给窗口扫" />
          <View className="show-code num" {...a11y({ role: 'status' })}>
            <Text selectable userSelect>{`${given.code.slice(0, 4)} ${given.code.slice(4)}`}</Text>
          </View>
          <View className="cap mt4">{`${CREDENTIAL_CODE_MINUTES} 分钟内有效，核对一次后作废`}</View>
        </>
      )}
      <SubmitFeedback error={error} />
      <View className="mt12">
        <Button
          full
          kind={given === null ? 'primary' : 'outline'}
          busy={busy}
          busyText="正在生成"
          onTap={() => void submit()}
        >
          {given === null ? '出示核对码' : '换一个'}
        </Button>
      </View>
      <ListRow
        icon="eye"
        title="谁核对过"
        sub="时间、哪个部门，在查看记录里"
        onTap={() => go('accessRecords')}
      />
    </Card>
  )
}
