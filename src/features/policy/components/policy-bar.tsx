import type { ReactNode } from 'react'
import type { Policy } from '@talent/contract/policy'
import { ActionBar, BarTool } from '@/components/layout/action-bar'
import { Button } from '@/components/form/button'
import { copyText } from '@/lib/copy-text'
import { callPhone, go } from '@/lib/navigate'
import { phoneLine } from '@/lib/phone-line'

/** Whom to ask: the number the document names, otherwise one of ours. */
export function PolicyBar({ policy, tools }: { policy: Policy; tools?: ReactNode }) {
  const line = policy.phones.map(phoneLine).find((found) => found !== null)
  const address = policy.sources.find((source) => source.address !== null)?.address
  return (
    <ActionBar>
      {tools}
      {address && <BarTool icon="copy" text="原文" onTap={() => void copyText(address, '原文链接已复制')} />}
      {line ? (
        <Button
          icon="phone"
          label={`打电话咨询：${line.label} ${line.number}`}
          onTap={() => callPhone(line.number)}
        >
          打电话咨询
        </Button>
      ) : (
        <Button icon="chat" onTap={() => go('service')}>
          问专员
        </Button>
      )}
    </ActionBar>
  )
}
