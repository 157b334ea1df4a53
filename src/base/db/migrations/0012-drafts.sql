-- Editions that are being made, and corrections of an open one that are being prepared.

ALTER TABLE edition DROP CONSTRAINT edition_state_check;
ALTER TABLE edition ADD CONSTRAINT edition_state_check
  CHECK (state IN ('draft', 'historic', 'announced', 'open', 'closed'));

-- The edition that a draft was copied from, to show what is different.
ALTER TABLE edition ADD COLUMN copied_from uuid REFERENCES edition;

-- The terms of the programme file when it was last loaded: a file that has not changed since never
-- undoes what was changed here.
ALTER TABLE edition ADD COLUMN file_digest text;
UPDATE edition SET file_digest = digest;

-- All corrections that have been announced, also those that were announced before the edition came here.
ALTER TABLE edition ADD COLUMN announcements jsonb NOT NULL DEFAULT '[]';
UPDATE edition SET announcements = told.all_of_them
  FROM (
    SELECT edition_id, jsonb_agg(announcement || jsonb_build_object('version', version) ORDER BY version) AS all_of_them
      FROM edition_version WHERE announcement IS NOT NULL GROUP BY edition_id
  ) AS told
  WHERE told.edition_id = edition.id;

-- At most one for each edition. It becomes the next version, or it is thrown away.
CREATE TABLE edition_correction (
  edition_id uuid PRIMARY KEY REFERENCES edition,
  base_version integer NOT NULL,
  terms jsonb NOT NULL,
  digest text NOT NULL,
  begun_by uuid NOT NULL REFERENCES person,
  begun_at timestamptz NOT NULL
);
