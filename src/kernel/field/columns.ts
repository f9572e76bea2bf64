import { customType, date, timestamp } from 'drizzle-orm/pg-core'

/** Text sorted as in a Polish dictionary (ą after a), in the database and in lists alike. */
export const polishText = customType<{ data: string }>({ dataType: () => 'text collate "pl-x-icu"' })
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
export const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' })

/** A calendar day without a time zone. */
export const plainDate = (name: string) => date(name, { mode: 'string' })
/** A moment, stored with its zone, exchanged as ISO 8601. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string', precision: 3 })
