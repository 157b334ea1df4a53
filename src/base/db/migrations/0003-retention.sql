-- What may be thrown away is for a disposal decision to say. Until there is one, all is preserved.
ALTER TABLE document ADD COLUMN retention text NOT NULL DEFAULT 'preserve'
  CHECK (retention IN ('preserve'));

CREATE FUNCTION refuse_disposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'document % is preserved: no rule lets it be disposed of', OLD.id;
END $$;
CREATE TRIGGER document_is_preserved BEFORE DELETE ON document
  FOR EACH ROW WHEN (OLD.retention = 'preserve') EXECUTE FUNCTION refuse_disposal();
