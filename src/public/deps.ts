import type { FileStore } from '#kernel/files/store.ts'
import type { Deps } from '#kernel/http/app.ts'

/** What public pages say of the office; every city gives its own. */
export interface PublicCity {
  /** „Kraków” */
  name: string
  /** „Urząd Miasta Krakowa” */
  office: string
  /** „Kancelaria Prezydenta” */
  chancellery: string
  /** Where people come and write to, one line. */
  address: string
  phone: string
  email: string
  /** „poniedziałek–piątek, 7:40–15:30” */
  hours: string
  /** Names of districts in their order, for the list in the form. */
  districts: readonly string[]
  /** Address of the page with the whole information clause (RODO art. 13). */
  clauseUrl: string
  /** Days of the declaration of accessibility, YYYY-MM-DD. */
  accessibility: { published: string; reviewed: string; coordinator: string }
}

/** What routes of residents' pages are given by the composition root. */
export interface PublicDeps extends Deps {
  store: FileStore
  city: PublicCity
  /** The person under which the program itself acts; see `systemActor`. */
  systemPersonId: string
  /** Signs forms between pages. */
  secret: string
}
