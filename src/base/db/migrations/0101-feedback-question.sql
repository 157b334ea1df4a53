-- The question that an item of feedback is about, where the examiners' finding told one.
ALTER TABLE feedback_item ADD COLUMN question text;
