"""Exchange: claims in other formats, ClaimReview, CSV and JSON, to and from a ledger's files."""
