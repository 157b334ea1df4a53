-- All examiners are asked to declare before all entries of an edition, before teams are made.

CREATE TABLE declaration_call (
  edition_id uuid PRIMARY KEY REFERENCES edition,
  -- The last day for answering.
  due_on date NOT NULL,
  opened_by uuid NOT NULL REFERENCES person,
  opened_at timestamptz NOT NULL
);

-- Written in the transaction that queues the letter: one a day for each person, whoever asks for it.
CREATE TABLE declaration_reminder (
  edition_id uuid NOT NULL REFERENCES edition,
  person_id uuid NOT NULL REFERENCES person,
  sent_on date NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, person_id, sent_on)
);

-- What a person has said about a unit is offered again in later editions.
CREATE INDEX declaration_person_unit ON declaration (person_id, unit_id);
