import { Dialog } from '../ui/dialog.tsx'

const groups: [string, [string, string][]][] = [
  [
    'Wszędzie',
    [
      ['Ctrl K', 'szukaj albo zrób coś'],
      ['g d', 'Mój dzień'],
      ['g p', 'pisma'],
      ['g s', 'sprawy'],
      ['g t', 'terminy'],
      ['g r', 'rejestry'],
      ['g o', 'organizacja'],
      ['g z', 'zarządzenie'],
      ['?', 'te skróty'],
    ],
  ],
  [
    'Na liście',
    [
      ['j  k', 'w dół, w górę'],
      ['Enter', 'otwórz'],
      ['x', 'zaznacz'],
      ['f  /', 'filtruj'],
      ['n', 'nowy wpis'],
    ],
  ],
  [
    'We wpisie',
    [
      ['e', 'edytuj'],
      ['n', 'dopisz notatkę'],
      ['. ', 'więcej działań'],
      ['Ctrl Enter', 'zapisz formularz'],
      ['Esc', 'zamknij okno'],
    ],
  ],
]

/** The keys, by place. */
const KeyHelp = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="Skróty klawiszy" onClose={onClose}>
    <div className="body">
      <h1>Skróty klawiszy</h1>
      <div className="key-groups">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="small quiet">Jednoliterowe skróty można wyłączyć w „Moich ustawieniach”.</p>
      <footer>
        <button type="button" className="button" onClick={onClose}>
          Zamknij
        </button>
      </footer>
    </div>
  </Dialog>
)

export default KeyHelp
