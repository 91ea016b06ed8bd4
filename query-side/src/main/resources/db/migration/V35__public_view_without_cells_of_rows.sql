-- public-view: a cell changes with the rows of its issues and is no longer counted from them
DROP INDEX public_view_issue_cell;
ALTER TABLE public_view_issue DROP COLUMN filed_month;
ALTER TABLE public_view_issue DROP COLUMN cell_place;
ALTER TABLE public_view_issue DROP COLUMN cell_category;
DROP INDEX rebuilt.rebuilt_public_view_issue_cell;
ALTER TABLE rebuilt.public_view_issue DROP COLUMN filed_month;
ALTER TABLE rebuilt.public_view_issue DROP COLUMN cell_place;
ALTER TABLE rebuilt.public_view_issue DROP COLUMN cell_category;
