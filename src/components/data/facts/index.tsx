import { Fragment } from 'react'
import { Text, View } from '@tarojs/components'

/** Short facts in a line, with the dot between them; empty ones are left out. */
export function Facts({ facts }: { facts: readonly (string | null | undefined | false)[] }) {
  const shown = facts.filter((fact): fact is string => !!fact)
  return (
    <>
      {shown.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && <View className="mid" />}
          <Text>{fact}</Text>
        </Fragment>
      ))}
    </>
  )
}
