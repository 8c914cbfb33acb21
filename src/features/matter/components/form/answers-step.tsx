import { View } from '@tarojs/components'
import type { Answer, DraftBody, Matter } from '@talent/contract/matter'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { Tap } from '@/components/form/tap'
import { summaryOf, type Faults } from '../../form/form-faults'
import type { Carried } from '../../form/with-known'
import { FieldControl } from './field-control'
import { StepHead } from './step-head'

interface AnswersStepProps {
  step: number
  section: Matter['sections'][number]
  answers: DraftBody['answers']
  carried?: Carried
  faults: Faults
  folded: boolean
  onAnswer: (key: string, answer: Answer) => void
  onLeave: (key: string) => void
  /** Done with this part: fold it if nothing is wrong. */
  onDone: () => void
  onOpen: () => void
}

/** One section of questions; a finished one folds into a line. */
export function AnswersStep({
  step,
  section,
  answers,
  carried,
  faults,
  folded,
  onAnswer,
  onLeave,
  onDone,
  onOpen,
}: AnswersStepProps) {
  if (folded) {
    return (
      <Card>
        <StepHead
          step={step}
          state="done"
          title={section.title}
          aside={
            <Tap className="link hit" label={`修改${section.title}`} onTap={onOpen}>
              修改
            </Tap>
          }
        >
          <View className="aux">
            <Facts facts={summaryOf(section.fields, answers)} />
          </View>
        </StepHead>
      </Card>
    )
  }
  return (
    <Card>
      <StepHead step={step} state="now" title={section.title} />
      {section.fields.map((field) => (
        <View key={field.key} className="form-gap">
          <FieldControl
            field={field}
            answer={answers[field.key]}
            carried={carried?.[field.key]}
            fault={faults[`answers.${field.key}`]}
            onChange={(answer) => onAnswer(field.key, answer)}
            onLeave={() => onLeave(field.key)}
          />
        </View>
      ))}
      <View className="mt20">
        <Button kind="quiet" size="m" full onTap={onDone}>
          填好了，下一步
        </Button>
      </View>
    </Card>
  )
}
