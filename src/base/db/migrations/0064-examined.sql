-- Who has examined in which edition: from the first assessment that they hand in.
CREATE TABLE examined (
  person_id uuid NOT NULL REFERENCES person,
  edition_id uuid NOT NULL REFERENCES edition,
  since timestamptz NOT NULL,
  PRIMARY KEY (person_id, edition_id)
);

-- What was handed in before this table was there. In a new database there is nothing yet, not even the tables.
DO $$
BEGIN
  IF to_regclass('assessment') IS NOT NULL THEN
    INSERT INTO examined (person_id, edition_id, since)
    SELECT assessment.examiner_id, entry.edition, min(assessment.submitted_at)
    FROM assessment
    JOIN entry ON entry.id = assessment.entry_id
    WHERE assessment.submitted_at IS NOT NULL
    GROUP BY 1, 2;
  END IF;
END $$;
