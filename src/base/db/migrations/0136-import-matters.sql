-- Several matters in one file, papers that came by mail, and a queue that two can work on at once.

-- `part`: which matter of the file. `urgent`: about the edition that is open.
-- `reading`: its letters are not recognised yet. `early`: its unit has not registered yet.
-- `kept`: nothing of it is to be entered, other papers may refer to it.
-- `claimed_by`: who is looking at it, until when. `version` rises with each change.
-- `receipt`: what was there before it was entered, so that it can be undone.
ALTER TABLE imported_paper
  ADD part smallint NOT NULL DEFAULT 1,
  ADD origin text NOT NULL DEFAULT 'upload' CHECK (origin IN ('upload', 'mail')),
  ADD sender text,
  ADD urgent boolean NOT NULL DEFAULT false,
  ADD version integer NOT NULL DEFAULT 1,
  ADD claimed_by uuid,
  ADD claimed_until timestamptz,
  ADD skipped_at timestamptz,
  ADD decision uuid REFERENCES board_decision ON DELETE SET NULL,
  ADD receipt jsonb,
  DROP CONSTRAINT imported_paper_sha256_key,
  ADD CONSTRAINT imported_paper_part UNIQUE (sha256, part),
  DROP CONSTRAINT imported_paper_state_check,
  ADD CONSTRAINT imported_paper_state_check
    CHECK (state IN ('reading', 'waiting', 'early', 'kept', 'entered', 'refused'));
CREATE INDEX imported_paper_queue ON imported_paper (urgent DESC, skipped_at NULLS FIRST, imported_at, id)
  WHERE state = 'waiting';
