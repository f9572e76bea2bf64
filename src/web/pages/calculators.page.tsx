import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { Failure } from '../ui/failure.tsx'
import { useTitle } from '../ui/title.ts'
import { Calculator } from './calculators/calculator.tsx'
import type { CalculatorJson } from './calculators/schema.ts'
import { useAddress } from './use-address.ts'
import './calculators/calculators.css'

/** Rules of law as forms: every result with its steps and legal basis. */
export const CalculatorsPage = () => {
  useTitle('Kalkulatory')
  const law = useQuery({
    queryKey: ['law'],
    queryFn: async () => (await api<{ items: CalculatorJson[] }>('/api/v1/law')).items,
    staleTime: 300_000,
  })
  const [query, set] = useAddress()
  if (law.error) return <Failure error={law.error} />
  if (!law.data) return null
  const chosen = law.data.find((one) => one.id === query.get('co')) ?? law.data[0]!
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Kalkulatory</h1>
          <p className="lead">Te same reguły, według których system sam liczy terminy i należności.</p>
        </div>
      </div>
      <div className="calculators">
        <nav aria-label="Kalkulatory">
          <ul>
            {law.data.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === chosen.id ? 'true' : undefined}
                  onClick={() => set({ co: one.id })}
                >
                  {one.label}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <Calculator key={chosen.id} calculator={chosen} />
      </div>
    </>
  )
}
