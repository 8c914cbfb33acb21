import { Text, View } from '@tarojs/components'
import { EXCLUSION_LABEL, isOutdated, type Policy } from '@talent/contract/policy'
import { Clause } from '@/components/data/clause'
import { Facts } from '@/components/data/facts'
import { Note } from '@/components/feedback/note'
import { SectionCard } from '@/components/layout/section-card'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { todayInChina } from '@/lib/dates'
import { amountTables, type AmountTable } from '../amount-tables'
import { clauseLine, fullDay } from '../labels'
import './benefit-card.scss'

function Table({ table: { title, columns, rows, common } }: { table: AmountTable }) {
  const shown = rows.filter(
    ({ whom, cells }) =>
      whom !== null || cells.some(({ amount, terms }) => amount !== null || terms.length > 0),
  )
  return (
    <View className="benefit">
      <View className="benefit__name">{title}</View>
      {shown.length > 0 && (
        <View
          className={classNames('amounts', columns.length > 0 && 'amounts--columns')}
          {...a11y({ role: 'table', 'aria-label': `${title}，按类别` })}
        >
          {shown.some(({ whom }) => whom !== null) && (
            <View className="amounts__row amounts__row--head" {...a11y({ role: 'row' })}>
              <View className="amounts__whom" {...a11y({ role: 'columnheader' })}>
                类别
              </View>
              {(columns.length > 0 ? columns : ['标准']).map((column) => (
                <View key={column} className="amounts__cell" {...a11y({ role: 'columnheader' })}>
                  {column}
                </View>
              ))}
            </View>
          )}
          {shown.map(({ whom, cells, mine }, index) => (
            <View
              key={index}
              className={classNames('amounts__row', mine && 'amounts__row--mine')}
              {...a11y({ role: 'row' })}
            >
              <View className="amounts__whom" {...a11y({ role: 'rowheader' })}>
                <Text>{whom ?? '符合条件的'}</Text>
                {mine && <Text className="amounts__mine">您</Text>}
              </View>
              {cells.map(({ amount, terms }, column) => (
                <View key={column} className="amounts__cell" {...a11y({ role: 'cell' })}>
                  {columns[column] !== undefined && (
                    <Text className="amounts__column">{columns[column]}</Text>
                  )}
                  {amount !== null && <View className="strong">{amount}</View>}
                  {terms.length > 0 && (
                    <View className="cap">
                      <Facts facts={terms} />
                    </View>
                  )}
                </View>
              ))}
            </View>
          ))}
        </View>
      )}
      {common.length > 0 && (
        <View className="aux mt8">
          <Facts facts={common} />
        </View>
      )}
    </View>
  )
}

/** 标准待更新: which amounts were good until a day that is over. */
function Outdated({ benefits }: Pick<Policy, 'benefits'>) {
  const outdated = benefits.filter((benefit) => isOutdated(todayInChina(), benefit))
  if (outdated.length === 0) return null
  return (
    <View className="mt12">
      <Note tone="amber" icon="alert">
        {outdated.map(({ name, appliesTo, validUntil }) => (
          <View
            key={JSON.stringify([name, appliesTo])}
          >{`标准待更新：${[name, appliesTo].filter(Boolean).join('，')}的标准有效至 ${fullDay(validUntil ?? '')}`}</View>
        ))}
      </Note>
    </View>
  )
}

/** 能得到什么: of each benefit the amounts by class, then what may not be had together, each with its clause. */
export function BenefitCard({
  benefits,
  exclusions = [],
  isMine,
}: Pick<Policy, 'benefits' | 'exclusions'> & {
  /** Whether a row is the reader's, where that is known. */
  isMine?: (benefit: Policy['benefits'][number]) => boolean
}) {
  if (benefits.length === 0) return null
  return (
    <SectionCard title="能得到什么">
      {amountTables(benefits, isMine).map((table) => (
        <Table key={table.title} table={table} />
      ))}
      <Outdated benefits={benefits} />
      {exclusions.length > 0 && (
        <View className="benefit">
          <View className="benefit__name">要注意的</View>
          {exclusions.map(({ rule, text, clause }) => {
            const line = clause === null ? null : clauseLine(clause)
            return (
              <View key={text} className="mt8">
                <View>{`${EXCLUSION_LABEL[rule]}：${text}`}</View>
                {line !== null && <Clause text={line} />}
              </View>
            )
          })}
        </View>
      )}
    </SectionCard>
  )
}
