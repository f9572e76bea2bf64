import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { recordQuery } from '../api/queries.ts'
import { Failure } from '../ui/failure.tsx'
import { NotKnown } from './not-known.tsx'
import { useRegister } from './use-register.ts'

/** A screen of one record, shown once its register and the record are known; says so when they are not to be had. */
export const recordScreen = (
  Screen: ComponentType<{ register: RegisterDescription; record: RecordJson }>,
): ComponentType => {
  const RecordScreen = () => {
    const { slug, key } = useParams({ strict: false }) as { slug: string; key: string }
    const register = useRegister(slug)
    const record = useQuery({ ...recordQuery(register?.id ?? '', key), enabled: Boolean(register) })
    if (register === undefined) return null
    if (register === null) return <NotKnown slug={slug} />
    if (record.error) return <Failure error={record.error} />
    return record.data ? <Screen register={register} record={record.data} /> : null
  }
  return RecordScreen
}
