// The addresses of the teams of examiners, and of how they are chosen.
import { route } from '../lib/route.ts'

export const assignmentPaths = {
  assignment: route('/tilldelning'),
  team: route('/tilldelning/:entry'),
  teamMembers: route('/tilldelning/:entry/ledamoter'),
  teamMemberGone: route('/tilldelning/:entry/ledamoter/:person/ta-bort'),
  teamLeader: route('/tilldelning/:entry/lagledare'),
  ownTeams: route('/uppdrag'),
} as const
