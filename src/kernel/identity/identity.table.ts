import { bigint, boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** better-auth reads and writes `Date`, unlike the rest of the kernel, which keeps instants as ISO text. */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

const written = { createdAt: moment('created_at').notNull(), updatedAt: moment('updated_at').notNull() }

const id = () => text('id').primaryKey()

/** A sign-in account of one person. Keys of columns are better-auth's names of fields. */
export const authUser = pgTable('auth_user', {
  id: id(),
  /** The person of the organisation; one account each. */
  personId: uuid('person_id').notNull().unique(),
  name: text('name').notNull(),
  /** Always in small letters. */
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  twoFactorEnabled: boolean('two_factor_enabled').default(false),
  /** Since when nobody may sign in with it. */
  disabledAt: moment('disabled_at'),
  ...written,
})

const userId = () =>
  text('user_id')
    .notNull()
    .references(() => authUser.id, { onDelete: 'cascade' })

/** A signed-in browser. `updated_at` is when it was last seen, `expires_at` the end whatever happens. */
export const authSession = pgTable(
  'auth_session',
  {
    id: id(),
    expiresAt: moment('expires_at').notNull(),
    token: text('token').notNull().unique(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: userId(),
    ...written,
  },
  (t) => [index('auth_session_user').on(t.userId)],
)

/** A way of proving who one is: `credential` (password as scrypt hash) or the OIDC provider. */
export const authAccount = pgTable(
  'auth_account',
  {
    id: id(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: userId(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    ...written,
  },
  (t) => [
    index('auth_account_user').on(t.userId),
    index('auth_account_provider').on(t.providerId, t.accountId),
  ],
)

/** Short-lived values of sign-in flows (state of OIDC, challenges of passkeys, pending second factor). */
export const authVerification = pgTable(
  'auth_verification',
  {
    id: id(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    ...written,
  },
  (t) => [index('auth_verification_identifier').on(t.identifier)],
)

/** Encrypted secret of one-time codes and its reserve codes. */
export const authTwoFactor = pgTable(
  'auth_two_factor',
  {
    id: id(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: userId(),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: moment('locked_until'),
  },
  (t) => [index('auth_two_factor_user').on(t.userId)],
)

/** A WebAuthn credential. */
export const authPasskey = pgTable(
  'auth_passkey',
  {
    id: id(),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    userId: userId(),
    credentialID: text('credential_id').notNull(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    createdAt: moment('created_at'),
    aaguid: text('aaguid'),
  },
  (t) => [index('auth_passkey_user').on(t.userId), index('auth_passkey_credential').on(t.credentialID)],
)

/** A key of a machine; only its SHA-256 is stored. `permissions` is JSON: { "submissions": ["read"] }. */
export const authApiKey = pgTable(
  'auth_api_key',
  {
    id: id(),
    configId: text('config_id').notNull().default('default'),
    name: text('name'),
    start: text('start'),
    referenceId: text('reference_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    prefix: text('prefix'),
    key: text('key').notNull(),
    refillInterval: integer('refill_interval'),
    refillAmount: integer('refill_amount'),
    lastRefillAt: moment('last_refill_at'),
    enabled: boolean('enabled').default(true),
    rateLimitEnabled: boolean('rate_limit_enabled').default(true),
    rateLimitTimeWindow: integer('rate_limit_time_window'),
    rateLimitMax: integer('rate_limit_max'),
    requestCount: integer('request_count').default(0),
    remaining: integer('remaining'),
    lastRequest: moment('last_request'),
    expiresAt: moment('expires_at'),
    permissions: text('permissions'),
    metadata: text('metadata'),
    ...written,
  },
  (t) => [index('auth_api_key_owner').on(t.referenceId), index('auth_api_key_hash').on(t.key)],
)

/** better-auth's counters of requests per address and path. */
export const authRateLimit = pgTable('auth_rate_limit', {
  id: id(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
})

/** Failed sign-ins per account and per address, shared by all processes. */
export const authAttempt = pgTable(
  'auth_attempt',
  {
    /** SHA-256 of the account's e-mail or of the address, so that the table names nobody. */
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    /** When the failures are forgotten; above the limit also the end of the lock. */
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('auth_attempt_expires').on(t.expiresAt)],
)

/** One-time links: `setup` makes the first administrator, `password` sets the password of an account. */
export const authLink = pgTable('auth_link', {
  /** SHA-256 of the token in the address. */
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose', { enum: ['setup', 'password'] }).notNull(),
  userId: text('user_id').references(() => authUser.id, { onDelete: 'cascade' }),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
})
