-- Which documents share most hashes with a text. A function, because sessions keep its plans: for a lookup among a million
-- fingerprints, planning took as long as the lookup. A kept plan must serve a table that has grown since, so it goes by the index
-- however small the table was.
CREATE FUNCTION "similarDocuments"(asked INTEGER[], own_host INTEGER, since TIMESTAMPTZ, min_common INTEGER, max_sharing INTEGER, template_documents INTEGER, most INTEGER)
RETURNS TABLE (id UUID, "storyId" UUID, "publishedAt" TIMESTAMPTZ, "firstSeenAt" TIMESTAMPTZ, title TEXT, text TEXT, template INTEGER[])
LANGUAGE sql STABLE SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  WITH hit AS MATERIALIZED (
    SELECT stored.* FROM unnest(asked) AS wanted (hash) CROSS JOIN LATERAL (
      SELECT f.hash, f."documentId", f.host FROM "Fingerprint" f WHERE f.hash = wanted.hash AND f."seenAt" >= since ORDER BY f."documentId" LIMIT max_sharing) AS stored),
  shared AS MATERIALIZED (SELECT hit.hash FROM hit WHERE hit.host = own_host GROUP BY hit.hash HAVING count(*) >= template_documents),
  best AS MATERIALIZED (
    SELECT hit."documentId", count(*) AS common FROM hit WHERE hit.hash NOT IN (SELECT shared.hash FROM shared)
    GROUP BY hit."documentId" HAVING count(*) >= min_common ORDER BY common DESC, hit."documentId" LIMIT most)
  SELECT d.id, d."storyId", d."publishedAt", d."firstSeenAt", v.title, v.text, ARRAY(SELECT shared.hash FROM shared)
  FROM best JOIN "Document" d ON d.id = best."documentId" JOIN "DocumentVersion" v ON v.id = d."currentVersionId"
  WHERE d."storyId" IS NOT NULL ORDER BY best.common DESC, best."documentId"
$$;
