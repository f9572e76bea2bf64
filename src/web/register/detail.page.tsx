import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { ActionDescription, RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { Badge } from '../ui/badge.tsx'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { useTitle } from '../ui/title.ts'
import { ActionDialog } from './action-dialog.tsx'
import { DetailAside } from './detail-aside.tsx'
import { type DetailPanelProps, extensions } from './extensions.ts'
import { FieldValues } from './field-values.tsx'
import { recordScreen } from './record-screen.tsx'
import { Timeline } from './timeline.tsx'
import { useAct } from './use-act.ts'

const Detail = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => {
  useTitle([record.number, record.label].filter(Boolean).join(' '))
  const navigate = useNavigate()
  const act = useAct(register, record)
  const [open, setOpen] = useState<{ action: ActionDescription; values: Record<string, unknown> }>()
  const { main: Main, aside: Aside, forms } = extensions[register.id] ?? {}
  const allowed = (action: ActionDescription) => record.allowedActions?.find((one) => one.id === action.id)
  const start = (action: ActionDescription, values: Record<string, unknown> = {}) => {
    if (!allowed(action)?.allowed) return
    const form = forms?.[action.id]
    if (form) void navigate({ to: `/${register.slug}/${record.id}/${form}` } as never)
    else if (action.input.length || action.confirm) setOpen({ action, values })
    else act.mutate({ action: action.id, input: {}, key: crypto.randomUUID() })
  }
  const possible = register.actions.filter((action) => allowed(action)?.allowed)
  useKeys({
    e: () =>
      record.updatable?.allowed &&
      void navigate({ to: '/$slug/$key/edycja', params: { slug: register.slug, key: record.id } }),
    Escape: () => void navigate({ to: '/$slug', params: { slug: register.slug } }),
    // Actions of different states may share a key: it belongs to the one that can be done now, the first of them.
    ...Object.fromEntries(
      possible
        .toReversed()
        .filter((action) => action.key && action.key !== 'e')
        .map((action) => [action.key!, () => start(action)]),
    ),
  })
  const state = register.states.find((one) => one.id === record.state)
  const first = possible.find((action) => action.primary) ?? possible[0]
  const panel: DetailPanelProps = {
    register,
    record,
    start: (id, values) => {
      const action = register.actions.find((one) => one.id === id)
      if (action) start(action, values)
    },
  }
  const refused = register.actions.filter((action) => !allowed(action)?.allowed)
  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <Link to="/$slug" params={{ slug: register.slug }}>
              {register.label.many}
            </Link>
            {record.number && ` · ${record.number}`}
          </p>
          <h1>{record.label}</h1>
          <p className="lead">
            {state && <Badge tone={state.tone}>{state.label}</Badge>}{' '}
            {record.matter && (
              <Link to="/$slug/$key" params={{ slug: 'sprawy', key: record.matter.id }} className="small">
                {record.matter.number}
              </Link>
            )}
          </p>
        </div>
        <div className="actions">
          {first && (
            <button
              type="button"
              className="button"
              data-kind="primary"
              aria-keyshortcuts={first.key}
              onClick={() => start(first)}
            >
              {first.label}
              {first.key && <kbd>{first.key}</kbd>}
            </button>
          )}
          {possible
            .filter((action) => action !== first)
            .slice(0, 3)
            .map((action) => (
              <button
                key={action.id}
                type="button"
                className="button"
                aria-keyshortcuts={action.key}
                onClick={() => start(action)}
              >
                {action.label}
                {action.key && <kbd>{action.key}</kbd>}
              </button>
            ))}
          {record.updatable?.allowed && (
            <Link
              to="/$slug/$key/edycja"
              params={{ slug: register.slug, key: record.id }}
              className="button"
              aria-keyshortcuts="e"
            >
              Edytuj <kbd>e</kbd>
            </Link>
          )}
          <details className="menu">
            <summary className="button">Więcej</summary>
            <div className="sheet">
              {possible
                .filter((action) => action !== first)
                .slice(3)
                .map((action) => (
                  <button key={action.id} type="button" onClick={() => start(action)}>
                    {action.label}
                    {action.key && <kbd>{action.key}</kbd>}
                  </button>
                ))}
              {refused.map((action) => (
                <button key={action.id} type="button" aria-disabled="true">
                  {action.label}
                  <span className="small">{allowed(action)?.reason}</span>
                </button>
              ))}
              <button type="button" onClick={() => window.print()}>
                Drukuj <kbd>Ctrl P</kbd>
              </button>
            </div>
          </details>
        </div>
      </div>
      {act.error && <Failure error={act.error} />}
      <div className="columns">
        <div className="stack">
          <FieldValues register={register} record={record} />
          <Suspense fallback={null}>{Main && <Main {...panel} />}</Suspense>
          <Timeline register={register} record={record} />
        </div>
        <DetailAside register={register} record={record}>
          <Suspense fallback={null}>{Aside && <Aside {...panel} />}</Suspense>
        </DetailAside>
      </div>
      {open && (
        <ActionDialog
          register={register}
          record={record}
          action={open.action}
          initial={open.values}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

/** One record: what it is, whose move, until when, what happened. */
export const DetailPage = recordScreen(Detail)
