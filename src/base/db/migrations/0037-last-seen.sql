-- When a person was last here, also once the session is over. Null: has never signed in.

ALTER TABLE person ADD COLUMN seen_at timestamptz;
UPDATE person SET seen_at = (SELECT max(seen_at) FROM session WHERE person_id = person.id);
