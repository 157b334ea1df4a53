-- Which examiners read which entry, and who leads them.

CREATE TABLE team (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL UNIQUE REFERENCES entry,
  leader uuid REFERENCES person,
  proposed_at timestamptz NOT NULL
);

-- A member who has left stays here, with the reason.
CREATE TABLE team_member (
  id uuid PRIMARY KEY,
  team_id uuid NOT NULL REFERENCES team,
  person_id uuid NOT NULL REFERENCES person,
  added_at timestamptz NOT NULL,
  removed_at timestamptz,
  removal_reason text,
  CHECK ((removed_at IS NULL) = (removal_reason IS NULL))
);
CREATE UNIQUE INDEX team_member_once ON team_member (team_id, person_id) WHERE removed_at IS NULL;
CREATE INDEX team_member_person ON team_member (person_id) WHERE removed_at IS NULL;
