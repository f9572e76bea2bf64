import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/** An address, a subnet, or proxy-addr's word for this computer. Never „everybody”: then anyone could name any address. */
const isProxy = (one: string) => {
  const [address = '', bits] = one.trim().split('/')
  const most = { 4: 32, 6: 128 }[isIP(address)]
  if (!most) return one.trim() === 'loopback'
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most)
}

const environment = z.object({
  PORT: z.coerce.number('PORT ma być liczbą').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  KANCELARIA_DATA: z.string().min(1).default('./.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL ma zaczynać się od postgres://')
    .optional(),
  KANCELARIA_TRUST_PROXY: z
    .string()
    .refine((list) => list.split(',').every(isProxy), {
      error: 'KANCELARIA_TRUST_PROXY ma być listą adresów IP albo podsieci, np. 127.0.0.1,10.0.0.0/8',
    })
    .optional(),
  KANCELARIA_OIDC_URL: z
    .url('KANCELARIA_OIDC_URL ma być adresem …/.well-known/openid-configuration')
    .optional(),
  KANCELARIA_OIDC_CLIENT: z.string().optional(),
  KANCELARIA_OIDC_SECRET: z.string().optional(),
  KANCELARIA_MODE: z
    .enum(['demo', 'production'], 'KANCELARIA_MODE ma być „demo” albo „production”')
    .optional(),
})

/** Settings of one process, read from the environment once. */
export interface Config {
  host: string
  /** 0 lets the system choose. */
  port: number
  /** Absolute path: the embedded database and the files. */
  dataDir: string
  /** A server of one's own in place of the embedded one. */
  databaseUrl: string | undefined
  mode: 'demo' | 'production'
  /** Proxies whose word on the caller's address is believed; absent: none. */
  trustProxy?: string | undefined
  /** The city's own identity provider; absent: people sign in by password and passkey. */
  oidc?: { discoveryUrl: string; clientId: string; clientSecret: string } | undefined
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads the settings. Without KANCELARIA_MODE it is the demonstration where that is safe (embedded database, only
 * this computer can connect), production elsewhere. Throws with all faults in Polish, and when demonstration
 * accounts, whose password everybody knows, would be open to others.
 */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  // An empty variable means an absent one: container files cannot unset.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { PORT, HOST, KANCELARIA_DATA, DATABASE_URL, KANCELARIA_MODE, KANCELARIA_TRUST_PROXY } = parsed.data
  const safe = !DATABASE_URL && loopback.has(HOST)
  if (KANCELARIA_MODE === 'demo' && !safe) {
    throw new Error(
      'Tryb pokazowy ma konta ze znanym wszystkim hasłem, więc działa tylko z wbudowaną bazą i na adresie tego ' +
        'komputera. Usuń DATABASE_URL i ustaw HOST=127.0.0.1 albo KANCELARIA_MODE=production.',
    )
  }
  const { KANCELARIA_OIDC_URL, KANCELARIA_OIDC_CLIENT, KANCELARIA_OIDC_SECRET } = parsed.data
  if (KANCELARIA_OIDC_URL && !(KANCELARIA_OIDC_CLIENT && KANCELARIA_OIDC_SECRET))
    throw new Error('Do KANCELARIA_OIDC_URL podaj też KANCELARIA_OIDC_CLIENT i KANCELARIA_OIDC_SECRET.')
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(KANCELARIA_DATA),
    databaseUrl: DATABASE_URL,
    trustProxy: KANCELARIA_TRUST_PROXY,
    ...(KANCELARIA_OIDC_URL && {
      oidc: {
        discoveryUrl: KANCELARIA_OIDC_URL,
        clientId: KANCELARIA_OIDC_CLIENT!,
        clientSecret: KANCELARIA_OIDC_SECRET!,
      },
    }),
    mode: KANCELARIA_MODE ?? (safe ? 'demo' : 'production'),
  }
}
