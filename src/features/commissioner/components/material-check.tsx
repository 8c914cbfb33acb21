import { Text, View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { PAPER_LABEL } from '@talent/contract/matter'
import { Chips } from '@/components/form/chips'
import { Clause } from '@/components/data/clause'
import { StatusTag } from '@/components/data/status-tag'
import { fieldAnchor } from '@/components/form/form-field'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { TextInput } from '@/components/form/text-input'
import { MaterialStanding, reusedLabel, suppliedLabel } from '@/features/service-request'
import { a11y } from '@/lib/a11y'
import { lackingReasonsFor, type Material, type MaterialCheck } from '../supplement-items'
import { VerdictToggle } from './verdict-toggle'
import './material-check.scss'

interface MaterialCheckProps {
  material: Material
  check: MaterialCheck | undefined
  fault?: string
  /** Absent: to be looked at only. */
  onChange?: (check: MaterialCheck | undefined) => void
  onOpen: (file: Material['files'][number]) => void
}

const iconOf = ({ state, deferred }: Material) =>
  state === 'waived' ? 'shield' : deferred ? 'clock' : 'close'

/** One material: its files, and whether it will do. 需补 opens what the talent is going to read. */
export function MaterialCheckRow({ material, check, fault, onChange, onOpen }: MaterialCheckProps) {
  const { name, files } = material
  return (
    <View className="material-check" id={fieldAnchor(material.key)}>
      <View className="material-check__line">
        <View className="g">
          {files.map((file, index) => (
            <Tap key={file.fileId} className="material-check__file" role="link" onTap={() => onOpen(file)}>
              <Icon name="file" className="material-check__icon" />
              <View className="g">
                <Text>{files.length > 1 ? `${name} ${index + 1}` : name}</Text>
                <View className="cap">
                  {file.reused
                    ? reusedLabel(file.reused)
                    : file.suppliedAt === null
                      ? '已提交，点开查看'
                      : suppliedLabel(file.suppliedAt)}
                </View>
              </View>
            </Tap>
          ))}
          {files.length === 0 && (
            <View className="material-check__file">
              <Icon name={iconOf(material)} className="material-check__icon" />
              <View className="g">
                <Text>{name}</Text>
                {material.state !== 'waived' && (
                  <View className="cap">{material.deferred ? '容缺，申请人稍后补交' : '没有提交'}</View>
                )}
              </View>
            </View>
          )}
          {(material.state !== null || material.paper !== null) && (
            <View className="material-check__standing">
              {material.paper !== null && (
                <StatusTag tone="grey" icon={null} text={PAPER_LABEL[material.paper]} />
              )}
              {material.state !== null && <MaterialStanding material={material} />}
            </View>
          )}
        </View>
        {onChange && (
          <VerdictToggle
            name={name}
            value={check?.verdict ?? null}
            onChange={(verdict) =>
              onChange(
                verdict === null
                  ? undefined
                  : { verdict, reasons: check?.reasons ?? [], text: check?.text ?? '' },
              )
            }
          />
        )}
      </View>
      {onChange && check?.verdict === 'lacking' && (
        <View className="material-check__why">
          <Chips
            label={`${name}需补的原因`}
            options={lackingReasonsFor(material).map((reason) => ({ value: reason, text: reason }))}
            value={check.reasons}
            multiple
            look="pick"
            onPress={(reason) =>
              onChange({
                ...check,
                reasons: check.reasons.includes(reason)
                  ? check.reasons.filter((one) => one !== reason)
                  : [...check.reasons, reason],
              })
            }
          />
          <TextInput
            area
            label={`${name}要补什么`}
            placeholder="写清补哪一页、怎样算合格"
            value={check.text}
            maxLength={LIMITS.materialNote}
            invalid={fault !== undefined}
            onChange={(text) => onChange({ ...check, text })}
          />
          {fault && (
            <View className="aux red" {...a11y({ role: 'alert' })}>
              {fault}
            </View>
          )}
          {material.basis && <Clause text={`自动引用：${material.basis}`} />}
        </View>
      )}
    </View>
  )
}
