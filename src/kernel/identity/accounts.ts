import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Queryable, Transaction } from '#kernel/db/database.ts'
import { invalid, notFound, refused } from '#kernel/http/problem.ts'
import { isDemoAddress } from './demo-domain.ts'
import type { Identity } from './identity.ts'
import { issueLink } from './link.ts'

/** An account as the administrator sees it; instants are ISO, null when never. */
export interface AccountEntry {
  id: string
  personId: string
  name: string
  email: string
  twoFactor: boolean
  disabledAt: string | null
  lastSeenAt: string | null
}

/** All accounts by name; they are as many as people of the office. */
export const listAccounts = (db: Queryable): Promise<AccountEntry[]> =>
  db.rows(sql`
    select u.id, u.person_id as "personId", u.name, u.email, coalesce(u.two_factor_enabled, false) as "twoFactor",
      u.disabled_at as "disabledAt",
      (select max(s.updated_at) from auth_session s where s.user_id = u.id) as "lastSeenAt"
    from auth_user u order by u.name, u.id`)

export interface NewAccount {
  personId: string
  name: string
  email: string
}

/** Adds the account of a person without any way to sign in yet. Throws 422 for a demo address in production, 409 for a second one. */
export const insertAccount = async (
  tx: Transaction,
  mode: Identity['mode'],
  now: Date,
  account: NewAccount,
): Promise<string> => {
  const email = account.email.trim().toLowerCase()
  if (mode === 'production' && isDemoAddress(email))
    throw invalid([
      {
        path: 'email',
        message: 'Adresów demonstracyjnych nie wolno używać w trybie produkcyjnym.',
        rule: 'demo',
      },
    ])
  const id = v7()
  const at = now.toISOString()
  const made = await tx.rows(sql`
    insert into auth_user (id, person_id, name, email, email_verified, created_at, updated_at)
    values (${id}, ${account.personId}, ${account.name}, ${email}, true, ${at}, ${at})
    on conflict do nothing returning id`)
  if (made.length === 0) throw refused('Ta osoba albo ten adres e-mail ma już konto.')
  return id
}

/** Sets the password (a scrypt hash) of an account and ends its sessions. */
export const setPassword = async (
  tx: Transaction,
  now: Date,
  userId: string,
  hash: string,
): Promise<void> => {
  const at = now.toISOString()
  const changed = await tx.rows(sql`
    update auth_account set password = ${hash}, updated_at = ${at}
    where user_id = ${userId} and provider_id = 'credential' returning id`)
  if (changed.length === 0)
    await tx.rows(sql`
      insert into auth_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
      values (${v7()}, ${userId}, 'credential', ${userId}, ${hash}, ${at}, ${at})`)
  await tx.rows(sql`delete from auth_session where user_id = ${userId}`)
}

const lettered = async (identity: Identity, tx: Transaction, userId: string, subject: string) => {
  const user = await tx.first<{ email: string; name: string; disabled: boolean }>(
    sql`select email, name, disabled_at is not null as disabled from auth_user where id = ${userId}`,
  )
  if (!user) throw notFound('Nie ma takiego konta.')
  if (user.disabled) throw refused('Konto jest wyłączone. Najpierw je włącz.')
  const url = `${identity.origin}/haslo/${await issueLink(tx, identity.clock(), 'password', userId)}`
  await identity.sendMail(tx, {
    to: user.email,
    subject,
    text: `${user.name},\n\nustaw hasło do systemu Kancelaria pod adresem:\n${url}\n\nLink działa przez dobę i tylko raz.\n`,
  })
  return url
}

/** Creates the account of a person and sends the link by which the person sets the first password. */
export const createAccount = async (identity: Identity, tx: Transaction, account: NewAccount) => {
  const id = await insertAccount(tx, identity.mode, identity.clock(), account)
  return { id, link: await lettered(identity, tx, id, 'Twoje konto w systemie Kancelaria') }
}

/** Sends a link to set a new password; the old one works until it is used. Throws 404, 409 when disabled. */
export const resetPassword = (identity: Identity, tx: Transaction, userId: string): Promise<string> =>
  lettered(identity, tx, userId, 'Nowe hasło do systemu Kancelaria')

/** Shuts an account: its sessions end, keys stop working, links are void. Idempotent; throws 404. */
export const disableAccount = async (identity: Identity, tx: Transaction, userId: string): Promise<void> => {
  const at = identity.clock().toISOString()
  const found = await tx.rows(sql`
    update auth_user set disabled_at = coalesce(disabled_at, ${at}), updated_at = ${at} where id = ${userId} returning id`)
  if (found.length === 0) throw notFound('Nie ma takiego konta.')
  await tx.rows(sql`delete from auth_session where user_id = ${userId}`)
  await tx.rows(sql`delete from auth_link where user_id = ${userId} and used_at is null`)
  tx.afterCommit(identity.sessions.forget)
}

/** Opens a shut account again; passwords and keys are as before. Throws 404. */
export const enableAccount = async (identity: Identity, tx: Transaction, userId: string): Promise<void> => {
  const found = await tx.rows(sql`
    update auth_user set disabled_at = null, updated_at = ${identity.clock().toISOString()}
    where id = ${userId} returning id`)
  if (found.length === 0) throw notFound('Nie ma takiego konta.')
}

/** Tells the owner of an account what has changed in the access to it. */
export const tellOwner = (identity: Identity, userId: string, news: string): Promise<void> =>
  identity.db.transaction(async (tx) => {
    const owner = await tx.first<{ email: string; name: string }>(
      sql`select email, name from auth_user where id = ${userId}`,
    )
    if (!owner) return
    await identity.sendMail(tx, {
      to: owner.email,
      subject: 'Zmiana dostępu do systemu Kancelaria',
      text: `${owner.name},\n\n${news}\n\nJeśli to nie Ty, powiadom od razu administratora systemu.\n`,
    })
  })
