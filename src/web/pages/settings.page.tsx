import { useState } from 'react'
import { setSingleKeys, singleKeysOn } from '../ui/keys.ts'
import { useTitle } from '../ui/title.ts'
import { ApiKeys } from './settings/api-keys.tsx'
import { OneTimeCodes } from './settings/one-time-codes.tsx'
import { Passkeys } from './settings/passkeys.tsx'
import { PasswordChange } from './settings/password-change.tsx'
import { Sessions } from './settings/sessions.tsx'
import './settings/settings.css'

/** One's own access and habits: keys of the keyboard, password, second factor, sessions, keys of machines. */
export const SettingsPage = () => {
  useTitle('Moje ustawienia')
  const [single, setSingle] = useState(singleKeysOn)
  return (
    <div className="settings">
      <div className="page-head">
        <h1>Moje ustawienia</h1>
      </div>
      <section aria-labelledby="set-keys">
        <h2 id="set-keys">Klawiatura</h2>
        <div className="panel">
          <label className="checkbox">
            <input
              type="checkbox"
              checked={single}
              onChange={(event) => {
                setSingleKeys(event.target.checked)
                setSingle(event.target.checked)
              }}
            />
            Skróty jednoliterowe (j, k, n, g d…)
          </label>
          <p className="small quiet">
            Wyłącz je, jeśli dyktujesz głosem albo używasz czytnika ekranu. Skróty z Ctrl działają zawsze.
            Ustawienie dotyczy tego komputera.
          </p>
        </div>
      </section>
      <section aria-labelledby="set-password">
        <h2 id="set-password">Hasło</h2>
        <PasswordChange />
      </section>
      <section aria-labelledby="set-codes">
        <h2 id="set-codes">Kody jednorazowe</h2>
        <OneTimeCodes />
      </section>
      <section aria-labelledby="set-passkeys">
        <h2 id="set-passkeys">Klucze dostępu</h2>
        <Passkeys />
      </section>
      <section aria-labelledby="set-sessions">
        <h2 id="set-sessions">Sesje</h2>
        <Sessions />
      </section>
      <section aria-labelledby="set-api">
        <h2 id="set-api">Klucze API</h2>
        <ApiKeys />
      </section>
    </div>
  )
}
