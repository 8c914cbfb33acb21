import type { ReactNode } from 'react'
import { ActionBar, BarTool } from '@/components/layout/action-bar'
import { Button } from '@/components/form/button'
import type { SubmitFeedbackProps } from '@/components/feedback/submit-feedback'
import { ACTIONS, type HandleAction, type HandleActions } from '../handle-actions'

interface HandleBarProps {
  actions: HandleActions
  /** Items marked 需补. */
  marked: number
  busy: boolean
  /** Of the main button, where it acts on this page and opens no sheet. */
  feedback?: SubmitFeedbackProps
  onAction: (action: HandleAction) => void
}

/** At most two tools and the one main button; nothing where only waiting is left. */
export function HandleBar({ actions, marked, busy, feedback, onAction }: HandleBarProps): ReactNode {
  const { primary, tools } = actions
  if (primary === null) {
    return (
      <ActionBar>
        {tools.map((action) => (
          <Button key={action} kind="outline" icon={ACTIONS[action].icon} onTap={() => onAction(action)}>
            {ACTIONS[action].text}
          </Button>
        ))}
      </ActionBar>
    )
  }
  return (
    <ActionBar feedback={feedback}>
      {tools.map((action) => (
        <BarTool
          key={action}
          icon={ACTIONS[action].icon}
          text={ACTIONS[action].text}
          onTap={() => onAction(action)}
        />
      ))}
      <Button busy={busy} busyText="正在提交" onTap={() => onAction(primary)}>
        {primary === 'ask_supplement' ? `一次性告知（${marked} 项）` : ACTIONS[primary].text}
      </Button>
    </ActionBar>
  )
}
