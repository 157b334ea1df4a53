// The addresses of the teams of examiners, and of how they are chosen.
import { route } from '../lib/route.ts'

export const assignmentPaths = {
  assignment: route('/tilldelning'),
  teamPlan: route('/tilldelning/plan'),
  teamPlanSolve: route('/tilldelning/plan/rakna'),
  teamPlanStop: route('/tilldelning/plan/stoppa'),
  teamPlanWish: route('/tilldelning/plan/onskemal'),
  teamPlanSettings: route('/tilldelning/plan/installningar'),
  teamPlanUndo: route('/tilldelning/plan/angra'),
  teamPlanRedo: route('/tilldelning/plan/gor-om'),
  teamPlanPicture: route('/tilldelning/plan/bild'),
  teamPlanLoads: route('/tilldelning/plan/uppdrag'),
  teamPlanSolutions: route('/tilldelning/plan/losningar'),
  teamPlanSolution: route('/tilldelning/plan/losningar/:solution'),
  teamPlanCompare: route('/tilldelning/plan/jamfor'),
  teamPlanPublish: route('/tilldelning/plan/publicera'),
  teamPlanTeam: route('/tilldelning/plan/lag/:entry'),
  teamPlanPlacing: route('/tilldelning/plan/lag/:entry/:person'),
  team: route('/tilldelning/:entry'),
  teamMembers: route('/tilldelning/:entry/ledamoter'),
  teamMemberGone: route('/tilldelning/:entry/ledamoter/:person/ta-bort'),
  teamLeader: route('/tilldelning/:entry/lagledare'),
  ownTeams: route('/uppdrag'),
} as const
