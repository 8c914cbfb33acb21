import type { ReactNode } from 'react'
import { isOwnPlace, type Policy } from '@talent/contract/policy'
import { ActionBar, BarTool } from '@/components/layout/action-bar'
import { Button } from '@/components/form/button'
import { copyText } from '@/lib/copy-text'
import { callPhone } from '@/lib/navigate'
import { phoneLine } from '@/lib/phone-line'

interface PolicyBarProps {
  policy: Policy
  tools?: ReactNode
  /** 问专员, with the policy carried along; none for staff. */
  ask?: { text: string; onTap: () => void }
}

/** Whom to ask: of what holds here one's commissioner, of another place's the number it names, where it names one. */
export function PolicyBar({ policy, tools, ask }: PolicyBarProps) {
  const line = policy.phones.map(phoneLine).find((found) => found !== null)
  const address = policy.sources.find((source) => source.address !== null)?.address
  const calls = line && (!ask || !isOwnPlace(policy))
  return (
    <ActionBar>
      {tools}
      {address && <BarTool icon="copy" text="原文" onTap={() => void copyText(address, '原文链接已复制')} />}
      {calls ? (
        <Button
          icon="phone"
          label={`打电话咨询：${line.label} ${line.number}`}
          onTap={() => callPhone(line.number)}
        >
          打电话咨询
        </Button>
      ) : (
        ask && (
          <Button icon="chat" onTap={ask.onTap}>
            {ask.text}
          </Button>
        )
      )}
    </ActionBar>
  )
}
