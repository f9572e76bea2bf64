import { describe, expect, it } from 'vitest'
import { checkDecree } from './check-decree.ts'
import { type DecreeFile, parseDecree, readDecree } from './decree-file.ts'

const brzozowo = () => readDecree('examples/decree-brzozowo.yaml')

const faultsOf = (change: (file: DecreeFile) => void) => {
  const file = brzozowo()
  change(file)
  return checkDecree(file).map(({ rule, rows }) => ({ rule, rows }))
}

const unit = (symbol: string, name: string, parent?: string): DecreeFile['units'][number] => ({
  symbol,
  name,
  kind: 'section',
  ...(parent && { parent }),
})

describe('checkDecree', () => {
  it('accepts the shipped city and the example', () => {
    expect(checkDecree(readDecree('src/city/krakow/decree-2658-2022.yaml'))).toEqual([])
    expect(checkDecree(brzozowo())).toEqual([])
  })

  it('names both units of a reused symbol, outside units included', () => {
    expect(faultsOf((file) => file.outside.push(unit('BB-S', 'Spółka')))).toEqual([
      { rule: 'symbol', rows: ['units: BB-S Sekretariat', 'units: BB-S Spółka'] },
    ])
  })

  it('names two units of a cycle', () => {
    const faults = faultsOf((file) => {
      file.units.push(unit('X', 'Iks', 'Y'), unit('Y', 'Igrek', 'X'))
    })
    expect(faults).toEqual([{ rule: 'cycle', rows: ['units: X (parent: Y)', 'units: Y (parent: X)'] }])
  })

  it('names both tops of two trees', () => {
    expect(faultsOf((file) => file.units.push(unit('X', 'Iks')))).toEqual([
      { rule: 'root', rows: ['units: BM Burmistrz Brzozowa', 'units: X Iks'] },
    ])
  })

  it('names the unit and the parent that is not there', () => {
    expect(faultsOf((file) => file.units.push(unit('X', 'Iks', 'NIE')))).toEqual([
      { rule: 'parent', rows: ['Komórka X', 'NIE'] },
    ])
  })

  it('names both duties of a repeated number', () => {
    const faults = faultsOf((file) => file.duties.push({ ...file.duties[0]!, duty: 'Drugie' }))
    expect(faults).toEqual([{ rule: 'duty', rows: ['duties: 3.1 Ewidencja pism', 'duties: 3.1 Drugie'] }])
  })

  it('names the holder and the post when the period of one exceeds that of the other', () => {
    expect(
      faultsOf((file) => file.holders.push({ person: 'jan', post: 'burmistrz', from: '2025-02-28' })),
    ).toEqual([{ rule: 'holder', rows: ['holders: jan 2025-02-28–', 'posts: burmistrz od 2025-03-01'] }])
    expect(
      faultsOf((file) => file.holders.push({ person: 'jan', post: 'burmistrz', from: '2025-03-01' })),
    ).toEqual([])
  })

  it('names both decrees in force on one day, unless the later repeals the earlier', () => {
    const known = [{ number: '7/2020', inForceFrom: '2020-01-01', inForceTo: null }]
    expect(checkDecree(brzozowo(), known)).toMatchObject([
      { rule: 'period', rows: ['decree 14/2025 od 2025-03-01', 'decree 7/2020 od 2020-01-01'] },
    ])
    const file = brzozowo()
    file.decree.repeals = { number: '7/2020' }
    expect(checkDecree(file, known)).toEqual([])
  })
})

describe('parseDecree', () => {
  it('says in Polish where the file is wrong', () => {
    expect(() =>
      parseDecree('decree: {number: 1/2025, title: t, signed: luty, inForceFrom: 2025-03-01}\nunits: []'),
    ).toThrow(/decree\.signed: Data ma postać RRRR-MM-DD\.\nunits: Plik nie ma ani jednej komórki\./)
  })
})

describe('the decree of Kraków', () => {
  it('has the 122 provisions, each with its unit', () => {
    const { duties, decree } = readDecree('src/city/krakow/decree-2658-2022.yaml')
    expect(duties).toHaveLength(122)
    expect(new Set(duties.map((duty) => duty.id)).size).toBe(122)
    expect(decree.repeals).toMatchObject({ number: '1519/2021', date: '2021-06-07' })
  })
})
