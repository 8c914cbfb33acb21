import { useContext } from 'react'
import { Text, View } from '@tarojs/components'
import { fieldAnchor } from '../../form/form-field'
import { Icon } from '../../data/icon'
import { Tap } from '../../form/tap'
import { InPopup } from '../../layout/sheet/in-popup'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { errorText, incidentOf, isOutdated } from '@/lib/error-text'
import { NetworkError } from '@/lib/request'
import { scrollToId } from '@/lib/scroll-to'
import './index.scss'

export interface SubmitFeedbackProps {
  /** By the names of the form's fields, in the order of the page: what is wrong with each. */
  faults?: Readonly<Record<string, string | undefined>>
  /** Why it didn't go through. */
  error?: Error | null
  /** What else there is to say, e.g. that nothing was sent without a connection. */
  words?: string
  /** Where the draft is: 草稿已保存 14:32. */
  draft?: { saved: boolean; text: string } | null
}

/** An error of fields is told at the fields, and counted here. */
function wordsOf(error: Error): string {
  if (isOutdated(error)) return `${errorText(error)}。最新进展已显示，您写的内容还在`
  return error instanceof NetworkError
    ? `${errorText(error)}。填的内容还在，可以再点，不会重复`
    : `${errorText(error)}。填的内容还在`
}

/**
 * What a press on the main button led to, just above it: how many faults there are and the way to the first, why it
 * failed, where the draft is.
 */
export function SubmitFeedback({ faults = {}, error = null, words, draft }: SubmitFeedbackProps) {
  const wrong = Object.keys(faults).filter((name) => faults[name] !== undefined)
  const incident = error && incidentOf(error)
  const said = [error && wrong.length === 0 && wordsOf(error), words].filter(Boolean).join('。')
  const first = wrong[0]
  const goTo = useContext(InPopup) ?? scrollToId
  if (first === undefined && said === '' && !draft) return null
  return (
    <View className="feedback">
      {first !== undefined && (
        <View {...a11y({ role: 'alert' })}>
          <Tap className="feedback__line feedback__line--red" onTap={() => goTo(fieldAnchor(first))}>
            <Icon name="alert" size="s" />
            <Text>{`还差 ${wrong.length} 处`}</Text>
            <Text className="link">去第一处</Text>
          </Tap>
        </View>
      )}
      {said !== '' && (
        <View
          className={classNames(
            'feedback__line',
            error && !isOutdated(error) ? 'feedback__line--red' : 'feedback__line--amber',
          )}
          {...a11y({ role: 'alert' })}
        >
          <Icon name="alert" size="s" />
          <View className="g">
            <View>{said}</View>
            {incident && <View className="num">{`问题编号 ${incident}`}</View>}
          </View>
        </View>
      )}
      {draft && (
        <View
          className={classNames(
            'feedback__line',
            draft.saved ? 'feedback__line--green' : 'feedback__line--amber',
          )}
          {...a11y({ role: 'status' })}
        >
          <Icon name={draft.saved ? 'check' : 'save'} size="s" />
          <Text>{draft.text}</Text>
        </View>
      )}
    </View>
  )
}
