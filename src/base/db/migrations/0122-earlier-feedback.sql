-- What was released and published before entries knew of it is brought to them.
INSERT INTO entry_feedback_point (entry, key, place, area, question, kind, main_idea, text)
SELECT report.entry_id, item.id::text,
  row_number() OVER (PARTITION BY report.id ORDER BY item.kind DESC, item.area, item.place, item.id),
  item.area, item.question, item.kind, item.main_idea, item.text
FROM feedback_report report JOIN feedback_item item ON item.report_id = report.id
WHERE report.state IN ('released', 'acknowledged')
ON CONFLICT DO NOTHING;

INSERT INTO entry_example (entry, item, shown_at)
SELECT entry_id, id, published_at FROM library_item
WHERE state = 'published' AND published_at IS NOT NULL
ON CONFLICT DO NOTHING;
