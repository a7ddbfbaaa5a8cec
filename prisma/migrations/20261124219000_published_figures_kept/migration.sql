-- A figure that was published is quoted as it was: another day's is another record.
CREATE TRIGGER published_figure_append_only BEFORE UPDATE OR DELETE ON published_figure
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
