// The form of an edition's rules for teams. What is left out holds as `teamDefaults` says.
import { z } from 'zod'
import {
  forces,
  type LimitedRule,
  limitedRules,
  type PlainRule,
  teamDefaults,
} from '../model/team-rules.ts'
import { countField, keyField, numberFrom, textField } from './fields.ts'

const { weights, rules } = teamDefaults

const points = numberFrom(0, 1000)

function plain(key: PlainRule) {
  const { force, price } = rules[key]
  const ruling = z.strictObject({
    force: z.enum(forces).default(force),
    price: points.default(price),
  })
  return ruling.default({ force, price })
}

function limited(key: LimitedRule) {
  const { force, price, limit } = rules[key]
  const { least, most } = limitedRules[key]
  const ruling = z.strictObject({
    force: z.enum(forces).default(force),
    limit: numberFrom(least, most).default(limit),
    price: points.default(price),
  })
  return ruling.default({ force, limit, price })
}

export const teamField = z.strictObject({
  minimum: countField,
  maximum: countField,
  wanted: countField.nullable().default(teamDefaults.wanted),
  source: keyField,
  rules: z
    .strictObject({
      size: plain('size'),
      leader: plain('leader'),
      inField: plain('inField'),
      outsideField: plain('outsideField'),
      administration: plain('administration'),
      experienced: limited('experienced'),
      newcomer: plain('newcomer'),
      lastYear: limited('lastYear'),
      floor: limited('floor'),
      days: limited('days'),
      travel: limited('travel'),
      connected: plain('connected'),
    })
    .default(rules),
  weights: z
    .strictObject({
      competence: points.default(weights.competence),
      field: points.default(weights.field),
      wish: points.default(weights.wish),
      load: points.default(weights.load),
      distance: points.default(weights.distance),
    })
    .default(weights),
  aim: z.enum(['weakest-first', 'total']).default(teamDefaults.aim),
  districts: z
    .array(
      z.strictObject({
        name: textField,
        part: textField,
        also: textField.nullable().default(null),
      }),
    )
    .default([]),
  seed: numberFrom(0, 999999999).default(teamDefaults.seed),
})
