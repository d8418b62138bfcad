-- Which text of the pack the newest public text of a document takes account of:
-- the pack published it, staff merged it, or staff began from it. That text is not offered to staff again.
alter table content_documents add column settled_digest text;

-- Staff published after the pack's text began to wait: that was the merge.
with merged as (
  delete from content_waiting w
  using content_revisions r
  where r.document_id = w.document_id
    and r.origin = 'staff'
    and r.public_from is not null
    and r.made_at > w.found_at
  returning w.document_id, w.digest
)
update content_documents d
set settled_digest = merged.digest
from merged
where merged.document_id = d.id;

update content_documents d
set settled_digest = (
  select r.digest
  from content_revisions r
  where r.document_id = d.id and r.origin = 'pack'
  order by r.number desc
  limit 1
)
where settled_digest is null;
