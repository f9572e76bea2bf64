import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  Autocomplete,
  Header,
  I18nProvider,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  TextField,
} from 'react-aria-components'
import { count } from '#law/polish/plural.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { Entry } from './entry.ts'
import { remember } from './recents.ts'
import { RunAction } from './run-action.tsx'
import { type Chosen, useGroups } from './use-groups.ts'
import './palette.css'

/** „Szukaj albo zrób coś”: one field over actions, screens and everything that may be read. */
const Palette = ({ onClose }: { onClose: () => void }) => {
  const navigate = useNavigate()
  const [asked, setAsked] = useState('')
  const [chosen, setChosen] = useState<Chosen>()
  const { groups, searching } = useGroups(asked, setChosen)
  const entries = groups.flatMap((group) => group.entries)

  const open = (entry: Entry) => {
    if (entry.run) return entry.run()
    remember({ label: entry.label, note: entry.note, href: entry.href! })
    onClose()
    const [path = '/', rest = ''] = entry.href!.split('?')
    const [to = '/', hash] = path.split('#')
    void navigate({ to, hash, search: Object.fromEntries(new URLSearchParams(rest)) } as never)
  }
  const all = () => {
    onClose()
    void navigate({ to: '/szukaj', search: { q: asked.trim() } } as never)
  }
  if (chosen) return <RunAction {...chosen} onClose={onClose} />
  return (
    <Dialog title="Szukaj albo zrób coś" onClose={onClose}>
      <I18nProvider locale="pl-PL">
        <div className="palette">
          <Autocomplete inputValue={asked} onInputChange={setAsked}>
            <TextField aria-label="Szukaj albo zrób coś" autoFocus className="palette-field">
              <Input
                placeholder="Numer, nazwisko, słowo albo czynność…"
                autoComplete="off"
                spellCheck={false}
              />
              <kbd>Esc</kbd>
            </TextField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer */}
            <section className="palette-results" tabIndex={0} aria-label="Wyniki">
              <Menu
                aria-label="Co można zrobić i dokąd przejść"
                className="palette-menu"
                onAction={(key) => {
                  const entry = entries.find((one) => one.id === key)
                  if (entry) open(entry)
                }}
              >
                {groups.map((group) => (
                  <MenuSection key={group.id} id={group.id} className="palette-group">
                    <Header className="eyebrow">{group.label}</Header>
                    {group.entries.map((entry) => (
                      <MenuItem
                        key={entry.id}
                        id={entry.id}
                        textValue={entry.label}
                        className="palette-entry"
                      >
                        <span className="label">{entry.label}</span>
                        {entry.note && <span className="note">{entry.note}</span>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </section>
          </Autocomplete>
          {entries.length === 0 && !searching && (
            <p className="palette-none">Nie znaleziono. Zmień słowa albo wpisz początek numeru.</p>
          )}
          <footer className="palette-foot">
            <span className="small quiet" role="status">
              {asked.trim() === ''
                ? 'Wpisz „§ 7.1.10”, aby przejść do zadania.'
                : count(entries.length, 'wynik', 'wyniki', 'wyników')}
            </span>
            {asked.trim() !== '' && (
              <button type="button" className="button" data-kind="plain" onClick={all}>
                Szukaj we wszystkich wpisach
              </button>
            )}
          </footer>
        </div>
      </I18nProvider>
    </Dialog>
  )
}

export default Palette
